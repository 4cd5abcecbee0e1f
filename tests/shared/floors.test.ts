// The floors of the house hold because Biome refuses imports that point up (biome.json, overrides). Here
// each rule is given something to refuse, so that a rule that looks at nothing cannot stay green.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

type Import = readonly [file: string, specifier: string]
const refused: readonly Import[] = [
  ['shared/model/made-up.ts', '../doc/read.ts'],
  ['shared/model/made-up.ts', 'yjs'],
  ['shared/report/made-up.ts', '../doc/read.ts'],
  ['shared/doc/made-up.ts', '../../server/config.ts'],
  ['shared/doc/made-up.ts', '../../client/api.ts'],
  ['shared/import/made-up.ts', 'node:fs'],
  ['server/routes/made-up.ts', '../../client/api.ts'],
  ['server/routes/made-up.ts', '../../tests/helpers/app.ts'],
  ['server/rooms/made-up.ts', 'ws'],
  ['server/rooms/made-up.ts', 'fastify'],
  ['server/rooms/made-up.ts', '../storage/sqlite.ts'],
  ['server/rooms/gate/made-up.ts', '../../routes/deps.ts'],
  ['server/storage/made-up.ts', '../rooms/registry.ts'],
  ['client/home/made-up.ts', '../../server/config.ts'],
  ['client/board/made-up.tsx', '../../server/config.ts'],
  ['client/editor/made-up.tsx', '@dnd-kit/core'],
  ['client/board/made-up.tsx', 'y-websocket'],
  ['client/canvas/made-up.tsx', '@dnd-kit/core'],
  ['client/canvas/made-up.tsx', '../../server/config.ts'],
  ['client/home/made-up.tsx', '@tldraw/tldraw'],
  ['client/board/made-up.tsx', 'tldraw'],
  ['client/room/made-up.ts', '@tldraw/store'],
  ['shared/doc/made-up.ts', '@tldraw/tldraw'],
  ['shared/report/made-up.ts', '@tldraw/tldraw'],
  ['server/routes/made-up.ts', '@tldraw/tldraw'],
]

const allowed: readonly Import[] = [
  ['shared/model/made-up.ts', './schema.ts'],
  ['shared/model/made-up.ts', 'zod'],
  ['shared/report/made-up.ts', '../model/schema.ts'],
  ['server/rooms/made-up.ts', '../storage/storage.ts'],
  ['server/routes/made-up.ts', '../rooms/room.ts'],
  ['client/board/made-up.tsx', '@dnd-kit/core'],
  ['client/room/made-up.ts', 'y-websocket'],
  ['client/home/made-up.ts', '../../shared/model/schema.ts'],
  ['client/canvas/made-up.tsx', '@tldraw/tldraw'],
]

/** The files among `imports` that Biome refuses, each written as a file of its own beside the real rules. */
function refusedOf(imports: readonly Import[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-floors-'))
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    imports.forEach(([file, specifier], n) => {
      const path = join(folder, numbered(file, n))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `import type { X } from '${specifier}'\n\nexport type Y = X\n`)
    })
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=none', '--only=style/noRestrictedImports', '.'],
      { cwd: folder, encoding: 'utf8' },
    )
    return imports.map(([file], n) => numbered(file, n)).filter((file) => stdout.includes(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const numbered = (file: string, n: number): string => file.replace('made-up', `made-up-${n}-`)

test('FL1 an import that points up is refused, floor by floor', () => {
  expect(refusedOf(refused)).toEqual(refused.map(([file], n) => numbered(file, n)))
})

test('FL1 an import that points down is not', () => {
  expect(refusedOf(allowed)).toEqual([])
})
