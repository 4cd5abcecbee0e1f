// Documents → workshop. Reading is total: it never throws (RD1); a bad item hides only itself and
// goes to `problems` (RD2).
import * as Y from 'yjs'
import { effectivePlace, isMisplaced, isPriorityLane } from '../model/board.ts'
import { stateOf } from '../model/language.ts'
import {
  type Bilingual,
  type Comment,
  type Finding,
  helpKinds,
  type Lang,
  type LanguageStates,
  type Place,
  type Problem,
  type Recommendation,
  type ReportSettings,
  type Settings,
  type Theme,
  type Workshop,
} from '../model/schema.ts'
import {
  type EntityLayout,
  helpKindKey,
  noLineage,
  nowhere,
  type RootName,
  roots,
  stateKey,
  textKey,
  unplaced,
} from './layout.ts'
import { linksOf } from './links.ts'
import { forgetOpen, remembered } from './remembered.ts'

export type WorkshopDocs = { board: Y.Doc; findings?: Y.Doc | undefined }
export type Reading = { workshop: Workshop; problems: Problem[] }

/**
 * The workshop as its documents say; without `findings` the findings are an empty list. What did not
 * change since the last reading of the same documents is the same object.
 */
export function readWorkshop(docs: WorkshopDocs): Reading {
  for (const doc of docs.findings ? [docs.board, docs.findings] : [docs.board]) forgetOpen(doc)
  return readRemembered(docs)
}

/** The same inside a transaction whose writer forgets what it writes (`Writer`): linear only in what changed. */
export function readRemembered({ board, findings }: WorkshopDocs): Reading {
  const problems: Problem[] = []
  const settings = readSettings(board, problems)
  const report = remembered(board, board.getMap('report'), null, problems, (found) => readReport(board, found))
  const themes = readMany(board, 'themes', null, problems, readTheme)
  const recommendations = readMany(board, 'recommendations', settings, problems, (id, map, found) =>
    readRecommendation(id, map, settings, found),
  )
  const heard = findings ? readMany(findings, 'findings', null, problems, readFinding) : []
  const comments = findings?.share.has('comments') ? readMany(findings, 'comments', null, problems, readComment) : []
  const workshop = { settings, report, themes, recommendations, findings: heard, mergedFindings: [], comments }
  return { workshop: linksOf(workshop, board, findings), problems }
}

/** The exploration's settings alone. */
export function readSettings(board: Y.Doc, problems: Problem[] = []): Settings {
  const map = board.getMap('settings')
  return remembered(board, map, null, problems, (found) => settingsOf(map, found))
}

function settingsOf(map: Y.Map<unknown>, problems: Problem[]): Settings {
  const at = registerReader('settings', '', map, roots.settings.entity, problems)
  return {
    ...readTexts<keyof Settings & ('title' | 'partner' | 'service')>(map, roots.settings.entity),
    states: readStates(map, 'settings'),
    schemaVersion: at('schemaVersion', 1),
    lanes: at<Settings['lanes']>('lanes', []),
    bands: at<Settings['bands']>('bands', []),
    movers: at<Settings['movers']>('movers', 'everyone'),
    synthesisOpen: at('synthesisOpen', false),
    dates: at<Settings['dates']>('dates', { workshop: null }),
    marking: at<Settings['marking']>('marking', 'unclassified'),
  }
}

function readReport(board: Y.Doc, problems: Problem[]): ReportSettings {
  const map = board.getMap('report')
  const at = registerReader('report', '', map, roots.report.entity, problems)
  return {
    ...readTexts<'summary' | 'process' | 'nextSteps' | 'decision'>(map, roots.report.entity),
    states: readStates(map, 'report'),
    nextStepIds: at<ReportSettings['nextStepIds']>('nextStepIds', null),
    supportRequested: at('supportRequested', true),
    status: at<ReportSettings['status']>('status', 'draft'),
  }
}

/** One recommendation, or null when it was undone. */
function readRecommendation(id: string, map: Y.Map<unknown>, settings: Settings, problems: Problem[]): Recommendation | null {
  const { entity } = roots.recommendations
  const at = registerReader('recommendations', id, map, entity, problems)
  const lineage = at<Recommendation['lineage']>('lineage', noLineage)
  if (lineage.undone) return null
  const stored = at<Recommendation['placement']>('placement', unplaced)
  if (isMisplaced(settings, stored)) problems.push({ code: 'misplaced', root: 'recommendations', id, key: 'placement' })
  return {
    ...readTexts<'text' | 'label' | 'heading' | 'reason' | 'helpReason'>(map, entity),
    states: readStates(map, 'recommendations'),
    id: id as Recommendation['id'],
    number: at<number | null>('number', null),
    sourceId: at<string | null>('sourceId', null),
    subItems: at<Recommendation['subItems']>('subItems', []),
    criterion: at<number | null>('criterion', null),
    themeIds: at<Recommendation['themeIds']>('themeIds', []),
    findingIds: at<Recommendation['findingIds']>('findingIds', []),
    complexity: at<Recommendation['complexity']>('complexity', null),
    proposal: knownPlace(settings, at<Recommendation['proposal']>('proposal', null)),
    placement: { ...stored, ...effectivePlace(settings, stored) },
    help: at<Recommendation['help']>('help', null),
    helpKinds: helpKinds.filter((kind) => at(helpKindKey(kind), false)),
    readiness: at<Recommendation['readiness']>('readiness', null),
    lineage,
  }
}

/** A proposed lane that was taken away is no proposal any more; a band that was is the middle one. */
const knownPlace = (settings: Settings, place: Place | null): Place | null =>
  place && isPriorityLane(settings, place.laneId) ? effectivePlace(settings, place) : null

function readTheme(id: string, map: Y.Map<unknown>, problems: Problem[]): Theme | null {
  const { entity } = roots.themes
  const at = registerReader('themes', id, map, entity, problems)
  if (at('removed', false)) return null
  return {
    ...readTexts<'title' | 'summary'>(map, entity),
    states: readStates(map, 'themes'),
    id: id as Theme['id'],
    number: at<number | null>('number', null),
    criterion: at<number | null>('criterion', null),
    parentId: at<Theme['parentId']>('parentId', null),
    frame: at<Theme['frame']>('frame', null),
    settled: at('settled', false),
    rank: at('rank', null),
  }
}

function readFinding(id: string, map: Y.Map<unknown>, problems: Problem[]): Finding | null {
  const { entity } = roots.findings
  const at = registerReader('findings', id, map, entity, problems)
  if (at('removed', false)) return null
  return {
    ...readTexts<'text'>(map, entity),
    states: readStates(map, 'findings'),
    id: id as Finding['id'],
    number: at<number | null>('number', null),
    sourceId: at<string | null>('sourceId', null),
    discussion: at<number | null>('discussion', null),
    criterion: at<number | null>('criterion', null),
    kind: at<Finding['kind']>('kind', 'note'),
    place: at<Finding['place']>('place', nowhere),
    parentId: at<Finding['parentId']>('parentId', null),
    inReport: at('inReport', false),
    colour: at<Finding['colour']>('colour', null),
    area: at<Finding['area']>('area', null),
    dealtTo: at<Finding['dealtTo']>('dealtTo', null),
    lineage: at<Finding['lineage']>('lineage', noLineage),
  }
}

/** One comment; null when it was taken away, or lacks what makes one. */
function readComment(id: string, map: Y.Map<unknown>, problems: Problem[]): Comment | null {
  const at = registerReader('comments', id, map, roots.comments.entity, problems)
  if (at('removed', false)) return null
  const on = at<Comment['on'] | null>('on', null)
  const by = at<Comment['by'] | null>('by', null)
  if (on === null || by === null) {
    problems.push({ code: 'bad-value', root: 'comments', id, key: on === null ? 'on' : 'by' })
    return null
  }
  return { id: id as Comment['id'], on, by, text: at('text', ''), at: at('at', 0), resolved: at('resolved', false) }
}

function readMany<T>(
  doc: Y.Doc,
  root: RootName,
  settings: Settings | null,
  problems: Problem[],
  read: (id: string, map: Y.Map<unknown>, problems: Problem[]) => T | null,
): T[] {
  const things: T[] = []
  doc.getMap(root).forEach((value, id) => {
    if (!(value instanceof Y.Map)) {
      problems.push({ code: 'not-a-map', root, id, key: '' })
      return
    }
    const thing = remembered(doc, value, settings, problems, (found) => read(id, value, found))
    if (thing !== null) things.push(thing)
  })
  return things
}

/** Reads registers by the layout's schema; an absent one is `fallback`, a bad one too and a problem. */
function registerReader(root: RootName, id: string, map: Y.Map<unknown>, entity: EntityLayout, problems: Problem[]) {
  return <T>(key: string, fallback: T): T => {
    const value = map.get(key)
    if (value === undefined) return fallback
    const parsed = entity.registers[key]?.safeParse(value)
    if (parsed?.success) return parsed.data as T
    // What undo took away again (operation.ts, `set`).
    if (value === null && !entity.required.includes(key)) return fallback
    problems.push({ code: 'bad-value', root, id, key })
    return fallback
  }
}

/** The words of a Y.Text; anything else reads as none. */
export function wordsAt(map: Y.Map<unknown>, key: string): string {
  const text = map.get(key)
  return text instanceof Y.Text ? text.toString() : ''
}

function readTexts<F extends string>(map: Y.Map<unknown>, entity: EntityLayout): Record<F, Bilingual> {
  return Object.fromEntries(
    entity.textFields.map((field) => [field, { en: wordsAt(map, textKey(field, 'en')), fr: wordsAt(map, textKey(field, 'fr')) }]),
  ) as Record<F, Bilingual>
}

/** The states of both languages of one text. */
export function statesAt(map: Y.Map<unknown>, root: RootName, field: string): LanguageStates {
  const { registers }: EntityLayout = roots[root].entity
  const at = (lang: Lang) => {
    const value = map.get(stateKey(field, lang))
    const stored = value === undefined ? undefined : registers[stateKey(field, lang)]?.safeParse(value)
    return stateOf(wordsAt(map, textKey(field, lang)), stored?.success ? (stored.data as 'stale') : undefined)
  }
  return { en: at('en'), fr: at('fr') }
}

const readStates = <F extends string>(map: Y.Map<unknown>, root: RootName): Record<F, LanguageStates> =>
  Object.fromEntries(roots[root].entity.textFields.map((field) => [field, statesAt(map, root, field)])) as Record<
    F,
    LanguageStates
  >
