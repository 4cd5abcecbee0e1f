// Damage to files by chance: bytes flipped, pages noughted, ends cut, blocks of garbage, files gone.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import type { Chance } from './deeds.ts'
import { randomBytes } from './hostile/material.ts'

const page = 4_096

type Damage = (path: string, bytes: Buffer, chance: Chance) => void

const overwrite = (path: string, bytes: Buffer, at: number, by: Uint8Array): void => {
  bytes.set(by.subarray(0, Math.max(0, bytes.length - at)), at)
  writeFileSync(path, bytes)
}

const damages: Record<string, Damage> = {
  'a byte flipped': (path, bytes, { below }) => {
    const at = below(bytes.length)
    overwrite(path, bytes, at, Uint8Array.from([(bytes[at] ?? 0) ^ (1 << below(8))]))
  },
  'twenty bytes flipped': (path, bytes, { below }) => {
    for (let n = 0; n < 20; n++) bytes[below(bytes.length)] = below(256)
    writeFileSync(path, bytes)
  },
  'a page of noughts': (path, bytes, { below }) =>
    overwrite(path, bytes, below(Math.ceil(bytes.length / page)) * page, new Uint8Array(page)),
  garbage: (path, bytes, chance) =>
    overwrite(path, bytes, chance.below(bytes.length), randomBytes(chance, 1 + chance.below(2 * page))),
  'cut off': (path, bytes, { below }) => truncateSync(path, below(bytes.length)),
  'cut at a page': (path, bytes, { below }) => truncateSync(path, below(Math.ceil(bytes.length / page)) * page),
  gone: (path) => rmSync(path),
}

/** Does one of these to the file, by chance; answers which. */
export function damage(path: string, chance: Chance): string {
  const name = chance.pick(Object.keys(damages)) ?? ''
  damages[name]?.(path, readFileSync(path), chance)
  return name
}
