// The real server as a process of its own, on a port of the system's choice, in a folder that is thrown away.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The operator's key of every server started here. */
export const operatorKey = 'test-operator-key-0123456789abcdef'
const root = join(import.meta.dirname, '../..')

/** `kill`: at once, as kill -9 does, leaving its folder as it is. */
export type Server = { url: string; stop(): Promise<void>; kill(): Promise<void> }

/**
 * Starts `node server/main.ts` on a port of the system's choice and waits for the address it prints.
 * `kept`: a folder that outlives it; otherwise its own is thrown away when it stops.
 */
export async function startServer(kept?: string): Promise<Server> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'atelier-test-'))
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      OPERATOR_KEY: operatorKey,
      SAMPLE: 'off',
      LOG_LEVEL: 'error',
      MAX_FAILED_JOINS_PER_MINUTE: '0',
      MAX_FRAMES_PER_SECOND: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const match = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(printed)
      if (match) resolve(match[0].replace('localhost', '127.0.0.1'))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)))
  })
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => {
          if (kept === undefined) rmSync(dataDir, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
    kill: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}
