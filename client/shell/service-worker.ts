// The pages themselves, kept in the browser so that a reload without the server opens them. Nothing of
// /api or /rooms ever comes here: what people write is kept elsewhere (client/room), and goes from there.

type Waiting = Event & { waitUntil(done: Promise<unknown>): void }
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void }
declare const clients: { claim(): Promise<void> }
/** Every script, style and font of this build, written in by the build (vite.config.ts). */
declare const __SHELL_FILES__: string[]
/** Says which build it is. */
declare const __SHELL_NAME__: string

const page = '/'
/** How long the server may take before the kept page is shown, ms. */
const patience = 3_000
const ofServer = /^\/(?:api|rooms)(?:\/|$)/

addEventListener('install', (event) => {
  const keep = async () => (await caches.open(__SHELL_NAME__)).addAll([page, ...__SHELL_FILES__])
  ;(event as Waiting).waitUntil(keep())
})

// A new build waits until no page of the old one is open; then what the old one kept goes.
addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('atelier-') && name !== __SHELL_NAME__)
    await Promise.all(old.map((name) => caches.delete(name)))
    await clients.claim()
  }
  ;(event as Waiting).waitUntil(tidy())
})

addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || ofServer.test(pathname)) return
  if (pathname.startsWith('/assets/')) (event as Fetching).respondWith(asset(request))
  else if (request.mode === 'navigate') (event as Fetching).respondWith(fresh(request))
})

/** Hashed names never change what they stand for. What is not everybody's (the canvas) is kept once it was asked for. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const copy = answer.clone()
    await (await caches.open(__SHELL_NAME__)).put(request, copy).catch(() => undefined)
  }
  return answer
}

/** The server's own page while it answers, else the kept one; a network that is only silent counts as none. */
async function fresh(request: Request): Promise<Response> {
  const asked = fetch(request).catch(() => null)
  const kept = await caches.match(page)
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const answer = await (kept ? Promise.race([asked, silence]) : asked)
  if (answer && answer.status < 502) return answer
  return kept ?? answer ?? Response.error()
}

export {}
