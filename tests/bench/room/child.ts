// Servers in processes of their own: started on their core, waited for, always ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onServerCore } from './machine.ts'

const running = new Set<ChildProcess>()
const folders = new Set<string>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

/** Ends every server at once: a measurement has hung. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Beside the repository's build rather than in /tmp, which may be memory. */
const scratch = join(import.meta.dirname, '../../../data/bench')

/** A folder on the real disk, thrown away when the bench ends. */
export function diskFolder(): string {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'room-'))
  folders.add(folder)
  return folder
}

/** Throws a folder away now. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  folders.delete(folder)
}

/** `printed`: what it said until it was ready. */
export type Process = { pid: number; port: number; printed: string; stop(): Promise<void>; kill(): Promise<void> }

/**
 * Runs `node args` on the servers' core until it prints its port, by itself or in an address.
 * `port`: for a server that cannot choose one. Rejects when it ends first or says nothing for 30 s.
 */
export async function serve(args: readonly string[], env: Record<string, string>, port?: number): Promise<Process> {
  const [command, rest] = onServerCore([process.execPath, ...args])
  const child = spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = once(child, 'exit').then(() => running.delete(child))
  let printed = ''
  const found = await new Promise<number>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${args[0]} says nothing: ${printed}`)), 30_000)
    const read = (chunk: Buffer) => {
      if (printed.length < 10_000) printed += chunk.toString()
      const match = /(?:127\.0\.0\.1:|localhost:|port )(\d+)/.exec(printed)
      if (!match) return
      clearTimeout(patience)
      resolve(port ?? Number(match[1]))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => {
      clearTimeout(patience)
      reject(new Error(`${args[0]} ended: ${printed}`))
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(patience)
  }
  if (child.pid === undefined) throw new Error(`${args[0]} could not be started`)
  return { pid: child.pid, port: found, printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
