// Which origins may use this server: the exact list of PUBLIC_ORIGIN, or else this machine's two
// names at the port really listened on.
import type { Server } from 'node:http'

export type Origins = {
  list(): readonly string[]
  /** True when `origin` is listed; false for a missing one. */
  has(origin: string | undefined): boolean
  /** The first: links carry it. */
  first(): string
  /** True when the first is https: the cookie is `__Host-` and Secure, and HSTS is sent. */
  secure: boolean
}

/** The origins of `server`; with none configured they follow its port, once it listens. */
export function originsOf(configured: readonly string[], server: Server): Origins {
  const list = (): readonly string[] => {
    if (configured.length > 0) return configured
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    return port === undefined ? [] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  }
  return {
    list,
    has: (origin) => origin !== undefined && list().includes(origin),
    first: () => list()[0] ?? 'http://localhost',
    secure: configured[0]?.startsWith('https:') ?? false,
  }
}
