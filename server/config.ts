// The server's settings: every environment variable with its default, parsed by zod. A bad value is
// refused at the start with its name (HT1); `--help` prints this table.
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { format, formatBoth } from '../shared/messages/catalogue.ts'
import { serverMessages } from '../shared/messages/server.ts'
import { type Bilingual, bounds, type Lang } from '../shared/model/schema.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most)
/** A bound: 0 lifts it, which reads as Infinity. */
const bound = whole(0, Number.MAX_SAFE_INTEGER).transform((n) => (n === 0 ? Number.POSITIVE_INFINITY : n))
const onOff = z.enum(['on', 'off']).transform((word) => word === 'on')
const folder = z.string().transform((path) => resolve(path))
const visible = z.string().regex(/^[\x21-\x7e]+$/)
const list = z.string().transform((text) => text.split(',').map((item) => item.trim()))
const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:\/\//.test(text) && new URL(text).origin === text
const isProxy = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
}
const origins = list.refine((items) => items.every(isOrigin))
const proxies = z.union([z.literal('off').transform(() => null), list.refine((items) => items.every(isProxy))])

/** Each variable and its default as one would write it; '' means none. */
const defaults = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATA_DIR: 'data',
  OPERATOR_KEY: '',
  PUBLIC_ORIGIN: '',
  SAMPLE: '',
  WARM_UP: 'on',
  TRUST_PROXY: 'off',
  LOG_LEVEL: 'warn',
  NODE_ENV: '',
  INVITATION_DAYS: '30',
  SESSION_DAYS: '180',
  MAX_CONNECTIONS_PER_PARTICIPANT: '6',
  MAX_FRAMES_PER_SECOND: '200',
  MAX_FRAME_BYTES: `${4 * 1024 * 1024}`,
  MAX_PRESENCE_BYTES: '4096',
  MAX_UNSENT_BYTES: `${4 * 1024 * 1024}`,
  MAX_UNSAVED_BYTES: `${32 * 1024 * 1024}`,
  MAX_DOCUMENT_BYTES: `${64 * 1024 * 1024}`,
  MAX_TEXT_CHARACTERS: `${bounds.textCharacters}`,
  MAX_RECOMMENDATIONS: `${bounds.recommendations}`,
  MAX_THEMES: `${bounds.themes}`,
  MAX_FINDINGS: `${bounds.findings}`,
  MAX_FAILED_JOINS_PER_MINUTE: '10',
  IMPORT_SECONDS: '20',
  MAX_BODY_BYTES: `${25 * 1024 * 1024}`,
  MAX_ARCHIVE_BYTES: `${128 * 1024 * 1024}`,
  MAX_CHECKS_PER_MINUTE: '600',
  MAX_CHECK_SOCKETS_PER_ADDRESS: '4',
  TLDRAW_LICENSE_KEY: '',
} as const
type Name = keyof typeof defaults
const names = Object.keys(defaults) as Name[]

/** Bounds of connections, content and requests (trust.md); Infinity when lifted. */
export type ServerBounds = {
  connectionsPerParticipant: number
  framesPerSecond: number
  frameBytes: number
  presenceBytes: number
  unsentBytes: number
  unsavedBytes: number
  documentBytes: number
  textCharacters: number
  recommendations: number
  themes: number
  findings: number
  failedJoinsPerMinute: number
  bodyBytes: number
  /** One archive that is brought back in. */
  archiveBytes: number
  /** Requests of the connection check, from one address. */
  checksPerMinute: number
  checkSocketsPerAddress: number
}

export type Config = {
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** Null: made at the first start. */
  operatorKey: string | null
  /** Empty: localhost and 127.0.0.1 at the port really listened on (access/origins.ts). */
  publicOrigins: readonly string[]
  sample: boolean
  /** Compiles the code of rooms before anyone comes (warm-up.ts). */
  warmUp: boolean
  /** Null: nobody's forwarded headers count. */
  trustProxy: readonly string[] | null
  logLevel: (typeof logLevels)[number]
  invitationDays: number
  sessionDays: number
  /** For reading one file or archive. */
  importSeconds: number
  tldrawLicenseKey: string | null
  bounds: ServerBounds
}

/** Never shown, not even when they are wrong. */
const secrets: ReadonlySet<string> = new Set<Name>(['OPERATOR_KEY', 'TLDRAW_LICENSE_KEY'])

/** A setting that cannot be; `detail` says which and what it may be. */
export class ConfigError extends Error {
  readonly variable: string
  readonly detail: Bilingual
  constructor(variable: Name, value: string) {
    const what = serverMessages[`config.${variable}`]
    const shownValue = secrets.has(variable) ? '…' : value.slice(0, 60)
    const sentence = (lang: Lang) =>
      format(serverMessages['server.badSetting'], lang, { name: variable, value: shownValue, what: format(what, lang) })
    super(sentence('en'))
    this.variable = variable
    this.detail = { en: sentence('en'), fr: sentence('fr') }
  }
}

/**
 * The settings the environment gives; an absent or empty variable takes its default.
 * Throws `ConfigError` at the first value that cannot be.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = <T>(name: Name, schema: z.ZodType<T, string>): T => {
    const value = env[name] || defaults[name]
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new ConfigError(name, value)
    return parsed.data
  }
  /** For a variable that may be left out. */
  const maybe = <T>(name: Name, schema: z.ZodType<T, string>): T | null =>
    env[name] || defaults[name] !== '' ? read(name, schema) : null
  return {
    port: read('PORT', whole(0, 65_535)),
    host: read('HOST', z.string()),
    dataDir: read('DATA_DIR', folder),
    operatorKey: maybe('OPERATOR_KEY', visible),
    publicOrigins: maybe('PUBLIC_ORIGIN', origins) ?? [],
    sample: maybe('SAMPLE', onOff) ?? maybe('NODE_ENV', z.string()) !== 'production',
    warmUp: read('WARM_UP', onOff),
    trustProxy: read('TRUST_PROXY', proxies),
    logLevel: read('LOG_LEVEL', z.enum(logLevels)),
    invitationDays: read('INVITATION_DAYS', whole(1, 365)),
    sessionDays: read('SESSION_DAYS', whole(1, 365)),
    importSeconds: read('IMPORT_SECONDS', whole(1, 600)),
    tldrawLicenseKey: maybe('TLDRAW_LICENSE_KEY', visible),
    bounds: {
      connectionsPerParticipant: read('MAX_CONNECTIONS_PER_PARTICIPANT', bound),
      framesPerSecond: read('MAX_FRAMES_PER_SECOND', bound),
      frameBytes: read('MAX_FRAME_BYTES', bound),
      presenceBytes: read('MAX_PRESENCE_BYTES', bound),
      unsentBytes: read('MAX_UNSENT_BYTES', bound),
      unsavedBytes: read('MAX_UNSAVED_BYTES', bound),
      documentBytes: read('MAX_DOCUMENT_BYTES', bound),
      textCharacters: read('MAX_TEXT_CHARACTERS', bound),
      recommendations: read('MAX_RECOMMENDATIONS', bound),
      themes: read('MAX_THEMES', bound),
      findings: read('MAX_FINDINGS', bound),
      failedJoinsPerMinute: read('MAX_FAILED_JOINS_PER_MINUTE', bound),
      bodyBytes: read('MAX_BODY_BYTES', bound),
      archiveBytes: read('MAX_ARCHIVE_BYTES', bound),
      checksPerMinute: read('MAX_CHECKS_PER_MINUTE', bound),
      checkSocketsPerAddress: read('MAX_CHECK_SOCKETS_PER_ADDRESS', bound),
    },
  }
}

/** The table of settings, for a terminal, in both languages. */
export function helpText(): string {
  const head = formatBoth(serverMessages['server.settings'])
  const rows = names.map((name) => {
    const what = formatBoth(serverMessages[`config.${name}`])
    return `${name}=${defaults[name]}\n    ${what.en}\n    ${what.fr}\n`
  })
  return `${head.en}\n${head.fr}\n\n${rows.join('\n')}`
}
