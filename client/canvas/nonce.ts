// The word with which this page's style elements prove that the server meant them (headers.ts): tldraw makes
// one for its watermark, which must be seen.

/** The nonce of this page; undefined where none was given. */
export const pageNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined

/** tldraw's licence key, where the server was given one; without it the watermark shows. Theirs begin with their name. */
export function licenceKey(): string | undefined {
  const key = document.querySelector<HTMLMetaElement>('meta[name="tldraw-licence"]')?.content
  return key?.startsWith('tldraw-') ? key : undefined
}
