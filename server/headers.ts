// What every answer says to the browser: load from here only, frame nowhere, tell nobody (trust.md, Access).
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Origins } from './access/origins.ts'
import { nonceOf } from './nonce.ts'

const socketOf = (origin: string): string => origin.replace(/^http/, 'ws')
const denied = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb', 'browsing-topics']
const permissions = denied.map((feature) => `${feature}=()`).join(', ')

/** Adds the security headers to every answer of `app`. HSTS only where the server is reached by https. */
export async function sendSecurityHeaders(app: FastifyInstance, origins: Origins): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        // Where findings are compared; some browsers fall back to default-src and not to script-src.
        'worker-src': ["'self'"],
        'style-src': ["'self'", (request) => `'nonce-${nonceOf(request)}'`],
        // blob: is how the image of the canvas becomes a PNG.
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        // 'self' alone does not cover ws: in every browser.
        'connect-src': ["'self'", () => origins.list().map(socketOf).join(' ')],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: origins.secure ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
