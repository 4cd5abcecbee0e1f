// The parts of a split with the words they were made of: together they outlive the dialog, so that parts of what
// stood before never overwrite what somebody wrote since (FN4).
import type { Bilingual } from '../../shared/model/schema.ts'
import { useDraft } from './kept-words.ts'
import { beginSplit, sameWords, splitSchema } from './split-parts.ts'

export type SplitDraft = {
  parts: readonly Bilingual[]
  /** The words the parts were made of: what the verb is to be told. */
  seen: Bilingual
  /** `text` says something else by now. */
  outdated: boolean
  setParts(parts: readonly Bilingual[]): void
  /** Begins anew from what stands. */
  again(): void
  /** After it was split, or given up. */
  drop(): void
}

/** Kept under `key` until dropped; `text`: the words as they stand. */
export function useSplit(key: string, text: Bilingual): SplitDraft {
  const [{ parts, seen }, set, drop] = useDraft(key, splitSchema, () => beginSplit(text))
  return {
    parts,
    seen,
    outdated: !sameWords(seen, text),
    setParts: (next) => set({ parts: [...next], seen }),
    again: () => set(beginSplit(text)),
    drop,
  }
}
