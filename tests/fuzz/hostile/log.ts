// What a server wrote to its log, and how much memory it has.
import { execFileSync } from 'node:child_process'
import type { Server } from '../../helpers/server.ts'

export type LogLine = { level: number; msg: string }
export const warning = 40
export const error = 50

/** The lines of the log, without what is printed for people at the start. */
export const logOf = (server: Server): LogLine[] =>
  server
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine)

/** Resident memory in MB. */
export const memoryOf = ({ pid }: Server): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
