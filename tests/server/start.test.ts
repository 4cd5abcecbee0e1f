// The server as a process: what it prints at the first start and at the next, what it refuses, how it stops.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const processes: ChildProcess[] = []
const folders: string[] = []
afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-start-'))
  folders.push(folder)
  return folder
}

type Run = {
  child: ChildProcess
  printed: () => string
  until: (text: RegExp) => Promise<RegExpExecArray>
  ended: Promise<number>
}

function start(env: Record<string, string>, args: string[] = []): Run {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['server/main.ts', ...args], { cwd: root, env: { PATH, PORT: '0', ...env } })
  processes.push(child)
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  const ended = once(child, 'close').then(([code]) => Number(code))
  const until = (wanted: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(text)
        if (found) resolve(found)
      }
      listeners.add(look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
    })
  return { child, printed: () => text, until, ended }
}

const stop = async ({ child, ended }: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number> => {
  child.kill(signal)
  return ended
}

describe('starting', () => {
  it('HT1 the first start prints the address, the operator key and the sample’s four links, once', async () => {
    const DATA_DIR = newFolder()
    const first = start({ DATA_DIR })
    const key = (await first.until(/Operator key[^\n]*: (\S+)\n/))[1] ?? ''
    const url = (await first.until(/Open (http:\/\/localhost:\d+)\n/))[1] ?? ''
    const links = [...first.printed().matchAll(/\/join#([A-Za-z0-9_-]{22})\n/g)].map((match) => match[1])
    expect(new Set(links).size).toBe(4)
    expect(first.printed()).toContain('Clé d’exploitation')

    const look = await fetch(`${url}/api/invitations/look`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: links[0] }),
    })
    expect(await look.json()).toMatchObject({ role: 'facilitator' })
    const words = { en: 'Words', fr: 'Mots' }
    const created = await fetch(`${url}/api/explorations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ title: words, partner: words, service: words, template: 'simple' }),
    })
    expect(created.status).toBe(201)
    expect(await stop(first)).toBe(0)

    const second = start({ DATA_DIR })
    await second.until(/Atelier est prêt/)
    expect(await stop(second, 'SIGINT')).toBe(0)
    expect(second.printed()).not.toMatch(/Operator key|#/)
  })

  it('HT1 with a key of one’s own and without the sample neither is printed', async () => {
    const run = start({ DATA_DIR: newFolder(), OPERATOR_KEY: 'my-own-key', SAMPLE: 'off' })
    await run.until(/Atelier est prêt/)
    expect(await stop(run)).toBe(0)
    expect(run.printed()).not.toMatch(/my-own-key|#/)
  })

  it('HT1 a bad setting ends the start with its name, in both languages', async () => {
    const run = start({ DATA_DIR: newFolder(), MAX_FRAMES_PER_SECOND: 'many' })
    expect(await run.ended).toBe(1)
    expect(run.printed()).toContain('does not start: MAX_FRAMES_PER_SECOND')
    expect(run.printed()).toContain('ne démarre pas')
    expect(run.printed()).not.toContain('at parseConfig')
  })

  it('HT1 a port in use is said', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const run = start({ DATA_DIR: newFolder(), PORT: port })
    expect(await run.ended).toBe(1)
    expect(run.printed()).toContain(`${port} is in use`)
    other.close()
  })

  it('SY9 a second server on the same folder refuses in both languages; after kill -9 the next one starts', async () => {
    const DATA_DIR = newFolder()
    const first = start({ DATA_DIR, SAMPLE: 'off' })
    await first.until(/Atelier est prêt/)
    const second = start({ DATA_DIR, SAMPLE: 'off' })
    expect(await second.ended).toBe(1)
    expect(second.printed()).toContain(`another Atelier is using the folder ${DATA_DIR}`)
    expect(second.printed()).toContain(`un autre Atelier utilise le dossier ${DATA_DIR}`)
    await stop(first, 'SIGKILL')
    const third = start({ DATA_DIR, SAMPLE: 'off' })
    await third.until(/Atelier est prêt/)
    expect(await stop(third)).toBe(0)
  })

  it('HT1 --help lists the settings and starts nothing', async () => {
    const run = start({ DATA_DIR: newFolder() }, ['--help'])
    expect(await run.ended).toBe(0)
    expect(run.printed()).toContain('MAX_FAILED_JOINS_PER_MINUTE=10')
    expect(run.printed()).toContain('PORT=3000')
    expect(run.printed()).not.toContain('ready')
  })
})
