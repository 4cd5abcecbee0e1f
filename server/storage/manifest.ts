// What a backup says of itself: when it was made, by which version, and each file with its size and SHA-256;
// a last sum covers the rest, so that one flipped byte anywhere is noticed.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tombstonesFile } from './tombstones.ts'

export const directoryFile = 'directory.sqlite'
export const manifestFile = 'manifest.json'

const fileSchema = z.object({
  // Nothing else is ever read from a backup or written by a restore.
  path: z.union([
    z.literal(directoryFile),
    z.literal(tombstonesFile),
    z.string().regex(/^explorations\/[A-Za-z0-9_-]{1,64}\.sqlite$/),
  ]),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ManifestFile = z.infer<typeof fileSchema>

const manifestSchema = z.object({
  format: z.literal(1),
  madeBy: z.string(),
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  files: z.array(fileSchema),
  sha256: z.string(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest of a backup, or null when there is none that can be believed. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, manifestFile)
  if (!existsSync(path)) return null
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return manifest.sha256 === sumOf(manifest) ? manifest : null
  } catch {
    return null
  }
}

/** Writes the manifest of the files that stand in `folder`, each brought to the disk. */
export function writeManifest(
  folder: string,
  paths: readonly string[],
  about: Pick<Manifest, 'madeBy' | 'begunAt' | 'endedAt'>,
): Manifest {
  const files = paths.map((path) => fileSchema.parse({ path, ...measured(join(folder, path)) }))
  const manifest: Manifest = { format: 1, ...about, files, sha256: '' }
  manifest.sha256 = sumOf(manifest)
  const path = join(folder, manifestFile)
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
  return manifest
}

/** The files that are not, or no longer, what the manifest says. */
export const changedFiles = (folder: string, { files }: Manifest): string[] =>
  files
    .filter(({ path, bytes, sha256 }) => {
      if (!existsSync(join(folder, path))) return true
      const now = measured(join(folder, path))
      return now.bytes !== bytes || now.sha256 !== sha256
    })
    .map(({ path }) => path)

const sumOf = (manifest: Manifest): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...manifest, sha256: '' }))
    .digest('hex')

/** Size and sum of a file, which is on the disk then. In pieces: an exploration may be large. */
function measured(path: string): { bytes: number; sha256: string } {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
    const hash = createHash('sha256')
    const piece = Buffer.alloc(1024 * 1024)
    let bytes = 0
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(file)
  }
}
