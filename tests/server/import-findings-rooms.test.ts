// Two rooms, one import: what becomes of it when the second half does not come to pass.
import { expect, test } from 'vitest'
import { importFindings } from '../../server/import/import-findings.ts'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Batch, MembershipRecord, RoomStore } from '../../server/storage/storage.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { Refused } from '../../shared/errors.ts'
import { participantIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { templates } from '../../shared/model/templates.ts'
import { tableOf } from '../helpers/import-findings.ts'
import { explorationId, turns } from '../helpers/room.ts'

/** A disk that takes the findings' commits, loses them with the process, or fails. `committed` is told of each. */
class Disk implements RoomStore {
  readonly #store = memoryStorage().rooms
  findings: 'taken' | 'lost' | 'failing' = 'taken'
  committed: (batch: Batch) => void = () => {}
  readonly load: RoomStore['load'] = (...args) => this.#store.load(...args)
  readonly makers: RoomStore['makers'] = (...args) => this.#store.makers(...args)
  readonly compact: RoomStore['compact'] = (...args) => this.#store.compact(...args)
  readonly operation: RoomStore['operation'] = (...args) => this.#store.operation(...args)
  async commit(batch: Batch): Promise<void> {
    if (batch.room === 'findings' && this.findings === 'lost') await new Promise(() => {})
    if (batch.room === 'findings' && this.findings === 'failing') throw new Error('the disk is full')
    await this.#store.commit(batch)
    this.committed(batch)
  }
}

const member: MembershipRecord = {
  explorationId,
  participantId: participantIdSchema.parse('theo'),
  role: 'team',
  name: 'Théo',
  sessionHash: '',
  invitationId: '',
  joinedAt: 0,
}
const options = { lang: 'en', place: 'proposed' } as const
const file = tableOf('id,text_en,theme_en\nA1,One,Data\nA2,Two,Rules')
const roomsOn = (store: RoomStore) =>
  new Rooms({ store, bounds: { ...defaultRoomBounds, tick: 0 }, log: { warn: () => {}, error: () => {} } })

async function seeded() {
  const disk = new Disk()
  const rooms = roomsOn(disk)
  const words = { en: 'T', fr: 'T' }
  const board = await rooms.open(explorationId, 'board')
  await board.seed((writer) => seedBoard(writer, { title: words, partner: words, service: words, ...templates.simple }))
  return { disk, rooms }
}
const read = async (rooms: Rooms) => {
  const { board, findings } = await rooms.readBoth(explorationId)
  const { workshop } = readWorkshop({ board: board.doc, findings: findings.doc })
  return {
    themes: workshop.themes.map(({ title }) => title.en).sort(),
    findings: workshop.findings.map(({ text }) => text.en).sort(),
    filed: workshop.findings.filter(({ place }) => place.themeId !== null).length,
  }
}

test('IF13 a crash between the halves leaves themes alone; the same file again finds them and doubles nothing', async () => {
  const { disk, rooms } = await seeded()
  disk.findings = 'lost'
  let answered = false
  importFindings.carryOut(rooms, member, file, options).finally(() => {
    answered = true
  })
  for (let i = 0; i < 20; i++) await turns()
  expect(answered).toBe(false)

  disk.findings = 'taken'
  const after = roomsOn(disk)
  expect(await read(after)).toEqual({ themes: ['Data', 'Rules'], findings: [], filed: 0 })
  const answer = await importFindings.carryOut(after, member, file, options)
  expect(answer).toMatchObject({ created: 2, conflicts: [], notices: [] })
  expect(await read(after)).toEqual({ themes: ['Data', 'Rules'], findings: ['One', 'Two'], filed: 2 })
  await after.close()
})

test('IF13 findings the disk does not take: refused, and the themes are taken back', async () => {
  const { disk, rooms } = await seeded()
  const findings = await rooms.open(explorationId, 'findings')
  disk.findings = 'failing'
  void findings.run({ verb: 'addFinding', args: { text: { en: 'Before' } } }, member)
  await turns()
  const refused = await importFindings.carryOut(rooms, member, file, options).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).refusal.code).toBe('not-saved')
  expect((await read(rooms)).themes).toEqual([])
  disk.findings = 'taken'
  await rooms.close()
})

test('IF13 a theme somebody takes away between the halves is not brought back: its findings lie in the tray', async () => {
  const { disk, rooms } = await seeded()
  const board = await rooms.open(explorationId, 'board')
  let removed = ''
  disk.committed = ({ room, operations }) => {
    const made = operations.find(({ verb }) => verb === 'import')?.changes.at(-1)
    if (room !== 'board' || !made || removed) return
    removed = made.id
    void board.run({ verb: 'removeTheme', args: { id: themeIdSchema.parse(removed) } }, member)
  }
  expect(await importFindings.carryOut(rooms, member, file, options)).toMatchObject({ created: 2 })
  expect(removed).not.toBe('')
  expect(await read(rooms)).toEqual({ themes: ['Data'], findings: ['One', 'Two'], filed: 1 })
  await rooms.close()
})

test('IF13 a theme somebody makes once the file is planned is found, not doubled', async () => {
  const { rooms } = await seeded()
  const board = await rooms.open(explorationId, 'board')
  const open = rooms.open.bind(rooms)
  // The themes are planned when the board is asked for, to write them.
  rooms.open = (id, name) => {
    rooms.open = open
    void board.run({ verb: 'addTheme', args: { title: { en: 'DATA' } } }, member)
    return open(id, name)
  }
  expect(await importFindings.carryOut(rooms, member, file, options)).toMatchObject({ created: 2 })
  expect(await read(rooms)).toEqual({ themes: ['DATA', 'Rules'], findings: ['One', 'Two'], filed: 2 })
  await rooms.close()
})
