// The real server as a process of its own, on a port of the system's choice, in a folder that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The operator's key of every server started here. */
export const operatorKey = 'test-operator-key-0123456789abcdef'
const root = join(import.meta.dirname, '../..')

/** `kill`: at once, as kill -9 does, leaving its folder as it is. */
export type Server = {
  url: string
  pid: number
  /** Everything it printed and logged, both streams. */
  printed(): string
  /** True until it ends, by itself or not. */
  alive(): boolean
  stop(): Promise<void>
  kill(): Promise<void>
}

export type ServerOptions = {
  /** A folder that outlives it; otherwise its own is thrown away when it stops. */
  kept?: string
  env?: Record<string, string>
  /** What goes before `node server/main.ts`: a command that runs it elsewhere and becomes it. */
  within?: readonly string[]
}

/** A server that ended before it opened, with what it said. */
export class NotStarted extends Error {}

/** Starts `node server/main.ts` on a port of the system's choice and waits for the address it prints. */
export async function startServer(options: string | ServerOptions = {}): Promise<Server> {
  const { kept, env = {}, within = [] } = typeof options === 'string' ? { kept: options } : options
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'atelier-test-'))
  const [command = '', ...args] = [...within, process.execPath, 'server/main.ts']
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      OPERATOR_KEY: operatorKey,
      SAMPLE: 'off',
      WARM_UP: 'off',
      LOG_LEVEL: 'error',
      MAX_FAILED_JOINS_PER_MINUTE: '0',
      MAX_FRAMES_PER_SECOND: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let open = false
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (open) return
      const match = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(printed)
      open = match !== null
      if (match) resolve(match[0].replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('error', reject)
    child.on('close', (code) => reject(new NotStarted(`the server ended with ${code}:\n${printed}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {
    url,
    pid: child.pid ?? 0,
    printed: () => printed,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      await end('SIGTERM')
      if (kept === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}
