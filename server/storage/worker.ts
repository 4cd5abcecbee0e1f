// SQLite on a thread of its own: node:sqlite waits for the disk, and the rooms must not. One request
// at a time, in the sequence asked.
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { directoryIn } from './directory-file.ts'
import { Files } from './files.ts'
import { roomsIn } from './room-file.ts'

export type Request = { n: number; part: 'directory' | 'rooms' | 'files'; method: string; args: unknown[] }
export type Answer = { n: number; result: unknown } | { n: number; error: string }

if (!isMainThread && parentPort) serve(parentPort, String(workerData))

function serve(port: NonNullable<typeof parentPort>, dataDir: string): void {
  const files = new Files(dataDir)
  const parts: Record<string, Record<string, (...args: never[]) => unknown>> = {
    directory: directoryIn(files.directory),
    rooms: roomsIn(files),
    files: {
      ready: () => {
        files.directory.prepare('SELECT 1 FROM meta').all()
      },
      close: () => files.close(),
    },
  }
  port.on('message', ({ n, part, method, args }: Request) => {
    try {
      const result = parts[part]?.[method]?.(...(args as never[]))
      port.postMessage({ n, result } satisfies Answer)
    } catch (error) {
      port.postMessage({ n, error: error instanceof Error ? error.message : String(error) } satisfies Answer)
    }
    if (part === 'files' && method === 'close') port.close()
  })
}
