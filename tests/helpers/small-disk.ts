// A disk that the test can fill and free: a tmpfs of 16 MB in a mount namespace of its own, or, where there is
// none to be had, a limit on how long files may grow. Either way every further write of the server fails.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from './scratch.ts'
import type { ServerOptions } from './server.ts'

export type SmallDisk = {
  /** With which the server is started, as often as need be. */
  options: ServerOptions
  /** `pid` is the server's. */
  fill(pid: number): void
  free(pid: number): void
  close(): void
}

const root = join(import.meta.dirname, '../..')
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** The ways this machine has, the best first. */
export function smallDisks(): [name: string, open: () => Promise<SmallDisk>][] {
  const ways: [string, () => Promise<SmallDisk>][] = []
  if (works('unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /tmp')) ways.push(['a full tmpfs', tmpfs])
  if (works('prlimit', '--version')) ways.push(['a limit of the size of files', limited])
  return ways
}

async function tmpfs(): Promise<SmallDisk> {
  const folder = scratchFolder()
  // Outlives the server, and with it the namespace and what is in it.
  const script = 'mount -t tmpfs -o size=16m tmpfs "$1" && echo ready && exec cat'
  const holder = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const filler = join(`/proc/${holder.pid}/root`, folder, 'filler')
  const within = ['nsenter', '-t', String(holder.pid), '-U', '-m', '--preserve-credentials', `--wd=${root}`]
  return {
    options: { kept: folder, within },
    fill: () => fill(filler),
    free: () => rmSync(filler),
    close: () => holder.kill(),
  }
}

/** Writes until nothing fits any more. */
function fill(path: string): void {
  const file = openSync(path, 'a')
  try {
    for (const size of [65_536, 4_096, 1]) writeWhileItFits(file, new Uint8Array(size))
  } finally {
    closeSync(file)
  }
}

function writeWhileItFits(file: number, bytes: Uint8Array): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

async function limited(): Promise<SmallDisk> {
  const folder = scratchFolder()
  mkdirSync(folder, { recursive: true })
  const limit = (pid: number, soft: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:`])
  return {
    options: { kept: folder },
    // Node ignores the signal that comes with it: the write fails.
    fill: (pid) => limit(pid, '1'),
    free: (pid) => limit(pid, 'unlimited'),
    close: () => {},
  }
}
