/** As a ref: showModal gives the focus to what has the attribute. React's own `autoFocus` comes before it and is lost. */
export const firstFocus = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '')
