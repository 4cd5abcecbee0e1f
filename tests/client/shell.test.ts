// The pages kept in the browser: shown when the network is only silent, and not kept again once left.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropShell, keepShell } from '../../client/shell/shell.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.resetModules()
})

type Answers = { network: Promise<Response>; kept: Response | undefined }

/** What the worker answers to a navigation; null while it waits. */
async function navigation({ network, kept }: Answers): Promise<() => string | null> {
  const listeners = new Map<string, (event: unknown) => void>()
  vi.stubGlobal('addEventListener', (name: string, listener: (event: unknown) => void) => listeners.set(name, listener))
  vi.stubGlobal('location', { origin: 'http://atelier.test' })
  vi.stubGlobal('caches', { match: async () => kept })
  vi.stubGlobal('fetch', () => network)
  vi.resetModules()
  await import('../../client/shell/service-worker.ts')
  let answered: string | null = null
  listeners.get('fetch')?.({
    request: { method: 'GET', mode: 'navigate', url: 'http://atelier.test/e/x' },
    respondWith: (answer: Promise<Response>) =>
      void answer.then(async (response) => {
        answered = await response.text()
      }),
  })
  return () => answered
}

const silent = new Promise<Response>(() => {})

test('JR10 a network that is silent does not keep the kept page away', async () => {
  const answered = await navigation({ network: silent, kept: new Response('kept') })
  expect(answered()).toBe(null)
  await vi.runAllTimersAsync()
  await vi.waitFor(() => expect(answered()).toBe('kept'))
})

test('JR10 the server’s page while it answers; and without a kept one it is waited for', async () => {
  const prompt = await navigation({ network: Promise.resolve(new Response('new')), kept: new Response('kept') })
  await vi.waitFor(() => expect(prompt()).toBe('new'))
  let come = (_: Response) => {}
  const network = new Promise<Response>((resolve) => {
    come = resolve
  })
  const patient = await navigation({ network, kept: undefined })
  await vi.runAllTimersAsync()
  expect(patient()).toBe(null)
  come(new Response('late'))
  await vi.waitFor(() => expect(patient()).toBe('late'))
})

test('JR12 once the device is left, the page that left keeps no pages again', async () => {
  const calls: string[] = []
  let registered = () => {}
  const register = () => {
    calls.push('register')
    return new Promise((resolve) => {
      registered = () => resolve({ unregister: async () => calls.push('unregister') })
    })
  }
  vi.stubEnv('PROD', true)
  vi.stubGlobal('navigator', { serviceWorker: { register, getRegistrations: async () => [] } })
  // Under way while someone leaves, and begun after.
  const keeping = keepShell()
  await dropShell()
  registered()
  await keeping
  await keepShell()
  expect(calls).toEqual(['register', 'unregister'])
})
