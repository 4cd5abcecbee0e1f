// What the system says of a process: time on the processor, memory. And which core each works on: the
// servers on core 0, this process, which makes the load, on core 1.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** Ticks a second of /proc/PID/stat. */
const ticks = 100

/** Seconds on the processor of all threads of `pid`, in user and system. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name may hold spaces; fields count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}

/** Seconds that core `n` has worked, for whomever. */
export function coreSeconds(n: number): number {
  const line = new RegExp(`^cpu${n} (.+)$`, 'm').exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  // user, nice, system, idle, iowait, irq, softirq, steal
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line.split(' ').map(Number)
  return (user + nice + system + irq + softirq + steal) / ticks
}

/** Resident bytes of `pid`. */
export function residentBytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1]) * 1024
}

const hasTaskset = ((): boolean => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Whether servers and load have a core each; otherwise figures of CPU and latency mean little. */
export const separateCores: boolean = hasTaskset && cpus().length > 1

/** The command that runs `args` on the servers' core. */
export const onServerCore = (args: readonly string[]): [string, string[]] =>
  separateCores ? ['taskset', ['-c', '0', ...args]] : [args[0] ?? '', args.slice(1)]

/** Keeps this process, which makes the load, off the servers' core. */
export function takeLoadCore(): void {
  if (separateCores) execFileSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)], { stdio: 'ignore' })
}

export type Machine = { processor: string; cores: number; node: string; date: string; load: number[]; pinned: boolean }

/** The machine and how busy it was, for beside the figures. */
export function machine(): Machine {
  const info = readFileSync('/proc/cpuinfo', 'utf8')
  const named = /^model name\s*:\s*(.+)$/m.exec(info)?.[1] ?? 'unknown'
  return {
    processor: named,
    cores: cpus().length,
    node: process.version,
    date: new Date().toISOString().slice(0, 16),
    load: loadavg().map((value) => Math.round(value * 100) / 100),
    pinned: separateCores,
  }
}
