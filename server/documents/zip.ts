// Office files again, byte for byte the same for the same state (EX2): entries get the date of the last
// commit, whatever the clock and the time zone of this machine.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const earliest = Date.UTC(1980, 0, 1)

/** The DOS date of an entry has no zone: local parts that equal the UTC ones. */
function entryDate(at: number): Date {
  const utc = new Date(Math.max(at, earliest))
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  )
}

/** Packs `bytes` (a zip) anew with fixed dates; `edit` may change the text of an XML part. */
export function rezip(bytes: Uint8Array, at: number, edit: (path: string, xml: string) => string): Uint8Array {
  const mtime = entryDate(at)
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    const isText = path.endsWith('.xml') || path.endsWith('.rels')
    return [path, [isText ? strToU8(edit(path, strFromU8(content))) : content, { mtime }]] as const
  })
  return zipSync(Object.fromEntries(parts) as Parameters<typeof zipSync>[0], { level: 6 })
}
