// Folding a log into a snapshot, here and on a thread: the same state, and never less of it.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { foldThread } from '../../server/fold-thread.ts'
import { fold } from '../../server/rooms/fold.ts'

/** So many updates of one document, some of which delete what others wrote. */
function updatesOf(count: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < count; n++) doc.getMap('findings').set(`f${n % 50}`, `${n} ${'words '.repeat(20)}`)
  return { updates, doc }
}
const stateOf = (update: Uint8Array): unknown => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getMap('findings').toJSON()
}

test('SY8 a long log folds on its thread to the same state, and shorter', async () => {
  const { updates, doc } = updatesOf(1_000)
  const { fold: foldThere, end } = foldThread()
  const snapshot = await foldThere(updates)
  expect(stateOf(snapshot)).toEqual(doc.getMap('findings').toJSON())
  expect(snapshot.length).toBeLessThan(updates.reduce((sum, { length }) => sum + length, 0) / 3)
  // The thread serves again, short and long.
  expect(stateOf(await foldThere(updates.slice(0, 3)))).toEqual(stateOf(fold(updates.slice(0, 3))))
  await end()
})

test('SY7 a log that lacks an update is not folded: the snapshot would hide that', async () => {
  const { updates } = updatesOf(1_000)
  const { fold: foldThere, end } = foldThread()
  await expect(foldThere(updates.toSpliced(500, 1))).rejects.toThrow()
  expect(() => fold(updates.toSpliced(2, 1).slice(0, 9))).toThrow()
  await end()
})

test('SY8 folding that is given up tells who waits', async () => {
  const { fold: foldThere, end } = foldThread()
  const folding = foldThere(updatesOf(1_000).updates)
  const told = expect(folding).rejects.toThrow()
  await end()
  await told
})
