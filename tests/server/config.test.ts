import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, helpText, parseConfig } from '../../server/config.ts'

describe('settings', () => {
  it('HT1 an empty environment gives the defaults of the contract', () => {
    const config = parseConfig({})
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      operatorKey: null,
      publicOrigins: [],
      sample: true,
      trustProxy: null,
      bounds: {
        connectionsPerParticipant: 6,
        framesPerSecond: 200,
        frameBytes: 4 * 1024 * 1024,
        failedJoinsPerMinute: 10,
        bodyBytes: 25 * 1024 * 1024,
        checksPerMinute: 600,
        checkSocketsPerAddress: 4,
        textCharacters: 20_000,
        recommendations: 1_000,
        findings: 5_000,
        presenceBytes: 4 * 1024,
        unsentBytes: 4 * 1024 * 1024,
      },
    })
    expect(config.dataDir).toBe(join(process.cwd(), 'data'))
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PUBLIC_ORIGIN', 'https://a.example/'],
    ['PUBLIC_ORIGIN', 'https://a.example,*'],
    ['PUBLIC_ORIGIN', 'ftp://a.example'],
    ['SAMPLE', 'yes'],
    ['TRUST_PROXY', 'on'],
    ['TRUST_PROXY', '10.0.0.1,proxy'],
    ['LOG_LEVEL', 'loud'],
    ['INVITATION_DAYS', '0'],
    ['SESSION_DAYS', '366'],
    ['IMPORT_SECONDS', '0'],
    ['MAX_FRAMES_PER_SECOND', '-5'],
    ['MAX_BODY_BYTES', '25 MB'],
    ['MAX_TEXT_CHARACTERS', '1e4'],
  ])('HT1 %s=%s is refused with its name, in both languages', (name, value) => {
    const parse = () => parseConfig({ [name]: value })
    expect(parse).toThrow(ConfigError)
    expect(parse).toThrow(name)
    try {
      parse()
    } catch (error) {
      const { detail } = error as ConfigError
      expect(detail.en).toContain(value)
      expect(detail.fr).toContain(name)
    }
  })

  it('HT1 a refused operator key is not printed', () => {
    expect(() => parseConfig({ OPERATOR_KEY: 'two words' })).toThrow(/OPERATOR_KEY(?!.*two words)/)
  })

  it('HT1 0 lifts a bound', () => {
    expect(parseConfig({ MAX_FAILED_JOINS_PER_MINUTE: '0' }).bounds.failedJoinsPerMinute).toBe(Number.POSITIVE_INFINITY)
  })

  it('HT1 the sample is off in production unless asked for', () => {
    expect(parseConfig({ NODE_ENV: 'production' }).sample).toBe(false)
    expect(parseConfig({ NODE_ENV: 'production', SAMPLE: 'on' }).sample).toBe(true)
    expect(parseConfig({ SAMPLE: 'off' }).sample).toBe(false)
  })

  it('HT1 origins and proxies are lists', () => {
    const config = parseConfig({ PUBLIC_ORIGIN: 'https://a.example, http://b.example:8080', TRUST_PROXY: '10.0.0.0/8,::1' })
    expect(config.publicOrigins).toEqual(['https://a.example', 'http://b.example:8080'])
    expect(config.trustProxy).toEqual(['10.0.0.0/8', '::1'])
  })

  it('HT1 --help lists every variable the settings read', () => {
    const source = readFileSync(join(import.meta.dirname, '../../server/config.ts'), 'utf8')
    const read = [...source.matchAll(/(?:read|maybe)\('([A-Z_]+)'/g)].map((match) => match[1] ?? '')
    expect(read.length).toBeGreaterThan(15)
    for (const name of read) expect(helpText()).toContain(`${name}=`)
  })
})
