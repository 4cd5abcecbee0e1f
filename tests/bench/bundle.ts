// First load of the board: the JavaScript that must arrive before the first card shows, gzipped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { must } from '../../shared/model/assert.ts'
import { note } from './measure.ts'

type Chunk = { file: string; imports?: string[]; css?: string[] }
const root = join(import.meta.dirname, '../..')
/** The bound of issue A, in bytes. */
const bound = 220_000
const onTheWay = ['index.html', 'room/RoomProvider.tsx', 'board/BoardView.tsx']

/** The files of the entry, the room and the board, with everything they import statically. */
export function boardFiles(manifest: Record<string, Chunk>): string[] {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of must(manifest[key], `${key} in the manifest`).imports ?? []) visit(next)
  }
  onTheWay.forEach(visit)
  return [...seen].map((key) => must(manifest[key], key).file)
}

export async function measureBundle(): Promise<void> {
  await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  const manifest = JSON.parse(readFileSync(join(root, 'dist/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const size = boardFiles(manifest).reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', file))).length, 0)
  note('first load of the board, JavaScript gzipped', size / 1000, 'kB', { name: 'the bound', value: bound / 1000 })
}
