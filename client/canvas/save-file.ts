// A file made in the browser, handed to the person as a download.

/** Offers `content` under `name`. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Later: the browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
