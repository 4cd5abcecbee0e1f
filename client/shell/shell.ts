// Keeping the pages in this browser, and letting them go.

/** For this page's life: keeping begins seconds after loading, and someone may have left by then. */
let left = false

/** Keeps the pages, so that a reload without the server opens them. Where the browser cannot: without. */
export async function keepShell(): Promise<void> {
  if (left || !import.meta.env.PROD || typeof navigator.serviceWorker === 'undefined') return
  const worker = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (left) await worker?.unregister()
}

/** The device is left: the pages go too. */
export async function dropShell(): Promise<void> {
  left = true
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []
  await Promise.all(workers.map((worker) => worker.unregister()))
  if (typeof caches === 'undefined') return
  const names = (await caches.keys()).filter((name) => name.startsWith('atelier-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}
