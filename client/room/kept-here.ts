// The copies of boards on this device that may still be shown: those of the last 30 days (JR6).
import { thisCabinet } from './cabinet.ts'
import { expired } from './expiry.ts'
import { type KeptDocument, keptDocuments } from './kept-document.ts'

/** The copies whose key begins with `prefix`, newest first; what is expired is as if it were gone. */
export async function keptHere(prefix: string): Promise<KeptDocument[]> {
  const now = Date.now()
  return (await keptDocuments(thisCabinet(), prefix)).filter(({ at }) => !expired(at, now))
}
