// What a person in the fuzz may do next: one verb with arguments that make sense to them now (or did a
// moment ago), by chance.
import type { Operation } from '../../shared/doc/operation.ts'
import { parseCommand } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { liveRecommendations } from '../../shared/model/board.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { allLanes } from '../../shared/model/templates.ts'
import type { Replica } from './replicas.ts'

export type Chance = { random: () => number; pick<T>(list: readonly T[]): T | undefined; below(limit: number): number }
export const chanceOf = (random: () => number): Chance => {
  const below = (limit: number) => Math.floor(random() * limit)
  return { random, below, pick: (list) => list[below(list.length)] }
}

type Deed = (replica: Replica, workshop: Workshop, chance: Chance) => [verb: string, args: Record<string, unknown>] | null
/** A character like no other, outside the basic plane: whose it is, every text tells for ever. */
const mark = (replica: Replica): string => String.fromCodePoint(0xf_0000 + replica.life.marks++)

const someId = (workshop: Workshop, { pick, random }: Chance): string | undefined =>
  // Now and then one that is merged away: it must be refused.
  pick(random() < 0.05 ? workshop.recommendations : liveRecommendations(workshop))?.id

const place = (workshop: Workshop, { pick, random }: Chance) => {
  const laneId = pick([...allLanes(workshop.settings.lanes)].filter(({ id }) => id !== 'not-carried-forward'))?.id
  return random() < 0.5 ? { laneId } : { laneId, bandId: pick(workshop.settings.bands)?.id }
}

const add: Deed = (replica, workshop, { pick }) => {
  const theme = pick(workshop.themes)
  return ['addRecommendation', { text: { en: mark(replica) }, ...(theme ? { themeIds: [theme.id] } : {}) }]
}
const move: Deed = (_replica, workshop, chance) => {
  const id = someId(workshop, chance)
  return ['moveRecommendation', { id, ...place(workshop, chance), index: chance.below(5) }]
}
const edit: Deed = (replica, workshop, chance) => {
  const recommendation = chance.pick(liveRecommendations(workshop))
  if (!recommendation) return null
  const lang = chance.pick(['en', 'fr'] as const) ?? 'en'
  const key = `${recommendation.id}.${lang}`
  // What they saw may be older than what stands.
  const before = (chance.random() < 0.3 ? replica.seen.get(key) : undefined) ?? recommendation.text[lang]
  const characters = [...before]
  const at = chance.below(characters.length + 1)
  characters.splice(at, chance.random() < 0.15 ? 1 : 0, mark(replica))
  const text = characters.join('')
  replica.seen.set(key, text)
  return ['editText', { kind: 'recommendation', id: recommendation.id, field: 'text', lang, text, before }]
}
const merge: Deed = (_replica, workshop, chance) => {
  const [into, from] = [someId(workshop, chance), someId(workshop, chance)]
  return into === from ? null : ['mergeRecommendations', { into, from: [from] }]
}
const split: Deed = (replica, workshop, chance) => {
  const parts = [{ text: { en: mark(replica) } }, { text: { en: mark(replica) } }]
  return ['splitRecommendation', { id: someId(workshop, chance), parts }]
}
const lanes: Deed = (_replica, { settings }, { random, below }) => {
  const list = [...settings.lanes]
  if (random() < 0.5 || list.length < 2) list.push({ id: `lane-${below(1e6)}`, label: { en: 'lane', fr: 'couloir' } } as never)
  else list.splice(below(list.length), 1)
  return ['setLanes', { lanes: list, bands: settings.bands }]
}
const onOne =
  (verb: string, args: (workshop: Workshop, chance: Chance, replica: Replica) => Record<string, unknown> = () => ({})): Deed =>
  (replica, workshop, chance) => [verb, { id: someId(workshop, chance), ...args(workshop, chance, replica) }]
const accept: Deed = (_replica, workshop, { random }) => {
  const ids = liveRecommendations(workshop)
    .filter((r) => r.proposal && random() < 0.5)
    .map((r) => r.id)
  return ids.length === 0 ? null : ['acceptProposals', { ids }]
}
const removeTheme: Deed = (_replica, workshop, { pick }) => ['removeTheme', { id: pick(workshop.themes)?.id }]
const link: Deed = (_replica, workshop, chance) => [
  'linkEvidence',
  {
    recommendationId: someId(workshop, chance),
    findingIds: [],
    themeIds: workshop.themes.filter(() => chance.random() < 0.4).map((t) => t.id),
  },
]

const linkMore: Deed = (_replica, workshop, chance) => [
  chance.random() < 0.7 ? 'addEvidence' : 'removeEvidence',
  { recommendationId: someId(workshop, chance), themeIds: workshop.themes.slice(0, 1 + chance.below(2)).map((t) => t.id) },
]

/** Verbs by how often they happen. */
const deeds: readonly (readonly [times: number, deed: Deed])[] = [
  [5, add],
  [14, move],
  [10, edit],
  [2, onOne('setAside', (_w, _c, replica) => ({ reason: { en: mark(replica) } }))],
  [2, merge],
  [2, split],
  [1, lanes],
  [2, onOne('propose', place)],
  [1, accept],
  [3, onOne('requestHelp', (_w, { below, pick }) => ({ kinds: [pick(['advisory', 'platform'])], index: below(4) }))],
  [1, onOne('declineHelp')],
  [1, onOne('withdrawHelp')],
  [2, onOne('setComplexity', (_w, { pick }) => ({ complexity: pick(['low', 'medium', 'high', null]) }))],
  [1, onOne('confirmLanguage', () => ({ kind: 'recommendation', lang: 'en' }))],
  [1, (replica) => ['addTheme', { title: { en: mark(replica) } }]],
  [1, removeTheme],
  [1, link],
  [1, linkMore],
]
const bag = deeds.flatMap(([times, deed]) => Array.from({ length: times }, () => deed))

/** What an operation wrote into registers, as `id.key value`. */
export const valuesOf = ({ changes }: Operation): string[] =>
  changes.flatMap((change) => (change.kind === 'register' ? [`${change.id}.${change.key} ${JSON.stringify(change.after)}`] : []))

/** The characters an operation brought into texts, and those it took out of them. */
export function marksOf({ changes }: Operation): { wrote: string[]; removed: string[] } {
  const wrote: string[] = []
  const removed: string[] = []
  for (const change of changes) {
    if (change.kind === 'create')
      wrote.push(...Object.values(change.made).flatMap((value) => (typeof value === 'string' ? marksIn(value) : [])))
    if (change.kind !== 'text') continue
    wrote.push(...marksIn(change.after).filter((each) => !change.before.includes(each)))
    removed.push(...marksIn(change.before).filter((each) => !change.after.includes(each)))
  }
  return { wrote, removed }
}
export const marksIn = (text: string): string[] => [...text].filter((character) => (character.codePointAt(0) ?? 0) >= 0xf_0000)

export type Done = { verb: string; result: string; operation: Operation | null }

/** Does one thing; answers the verb, and whether it was done or why not. */
export function doSomething(replica: Replica, chance: Chance): Done | null {
  const deed = chance.pick(bag)?.(replica, replica.workshop, chance)
  if (!deed) return null
  const [verb, args] = deed
  const parsed = parseCommand(verb, args)
  if (!parsed.ok) return { verb, result: 'not a command', operation: null }
  let written = 0
  const count = () => written++
  replica.doc.on('update', count)
  const outcome = run({ doc: replica.doc, board: replica.doc }, parsed.command, replica.actor, 'fuzz')
  replica.doc.off('update', count)
  // CM1: a refusal writes nothing.
  if (!outcome.ok && written > 0) throw new Error(`${verb} refused and wrote`)
  if (!outcome.ok) return { verb, result: outcome.refusal.code, operation: null }
  replica.undoable.push(outcome.operation)
  replica.redoable.length = 0
  return { verb, result: 'ok', operation: outcome.operation }
}
