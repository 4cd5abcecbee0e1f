// SQLite on a thread of its own: node:sqlite waits for the disk, and the rooms must not. One request
// at a time, in the sequence asked.
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { directoryIn } from './directory-file.ts'
import { type FaultCode, faultIn } from './fault.ts'
import { Files } from './files.ts'
import { Marks } from './marks.ts'
import { roomsIn } from './room-file.ts'
import type { StoredRoom } from './storage.ts'

export type Request = { n: number; part: 'directory' | 'rooms' | 'files'; method: string; args: unknown[] }
export type Answer = { n: number; result: unknown } | { n: number; error: string; fault: FaultCode | null }

if (!isMainThread && parentPort) serve(parentPort, String(workerData))

type Parts = Record<Request['part'], Record<string, (...args: never[]) => unknown>>

function serve(port: NonNullable<typeof parentPort>, dataDir: string): void {
  let parts: Parts | null = null
  port.on('message', ({ n, part, method, args }: Request) => {
    try {
      // At the first request, so that a folder that cannot be used is its answer, with the fault.
      parts ??= partsIn(dataDir)
      const result = parts[part][method]?.(...(args as never[]))
      port.postMessage({ n, result } satisfies Answer, buffersOf(result))
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      port.postMessage({ n, error: words, fault: faultIn(error) } satisfies Answer)
    }
    if (part === 'files' && method === 'close') port.close()
  })
}

/** A room's bytes are handed over, not copied: nobody here reads them again. */
function buffersOf(result: unknown): ArrayBuffer[] {
  const updates = (result as Partial<StoredRoom> | null | undefined)?.updates ?? []
  return updates.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}

function partsIn(dataDir: string): Parts {
  const files = new Files(dataDir)
  const marks = new Marks(files.directory)
  return {
    directory: directoryIn(files.directory),
    rooms: roomsIn(files, marks),
    files: {
      erase: (id: ExplorationId, at: number) => {
        marks.forget(id)
        files.erase(id, at)
      },
      abandon: (id: ExplorationId) => {
        marks.forget(id)
        files.abandon(id)
      },
      strays: () => files.strays(),
      ready: () => {
        files.directory.prepare('SELECT 1 FROM meta').all()
      },
      close: () => {
        // Written or not: the next load catches up.
        try {
          marks.flush()
        } finally {
          files.close()
        }
      },
    },
  }
}
