// Lanes, bands and complexities as people write them: by id or by label, in either language, with or
// without the words that go without saying (« Priorité élevée » or « élevée »).
import type { Band, Complexity, Lane, Place, Settings } from '../model/schema.ts'
import { complexities, notCarriedForward, toSort } from '../model/schema.ts'
import { allLanes } from '../model/templates.ts'
import { plainName } from './fields.ts'

/** Words of labels that go without saying. */
const silent = new Set(
  'priority priorite impact incidence complexity complexite start commencer in the a l term terme horizon lane couloir'.split(
    ' ',
  ),
)
/** Words that mean the same on every board. */
const same = new Map([
  ['haute', 'high'],
  ['elevee', 'high'],
  ['eleve', 'high'],
  ['moyenne', 'medium'],
  ['moyen', 'medium'],
  ['faible', 'low'],
  ['basse', 'low'],
  ['faibles', 'low'],
])

const reduced = (name: string): string =>
  plainName(name)
    .split('_')
    .filter((word) => !silent.has(word))
    .map((word) => same.get(word) ?? word)
    .join('_')

/** The one thing whose id or label this is: exactly, else by the words that matter; null when none or several. */
function named<T extends Lane | Band>(things: readonly T[], name: string): T | null {
  const plain = plainName(name)
  const exact = things.filter(({ id, label }) => [id, label.en, label.fr].some((each) => plainName(each) === plain))
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null
  const key = reduced(name)
  if (key === '') return null
  const near = things.filter(({ id, label }) => [id, label.en, label.fr].some((each) => reduced(each) === key))
  return near.length === 1 ? (near[0] ?? null) : null
}

export type PlaceNamed =
  | { status: 'none' }
  | { status: 'place'; place: Place }
  | { status: 'lane-unknown'; name: string }
  | { status: 'band-unknown'; name: string }
  | { status: 'band-without-lane'; name: string }

/**
 * The place a row names. To sort is no place to propose. A priority on a board without bands names its
 * lane. A lane without a band leaves the band open (null).
 */
export function placeNamed(settings: Pick<Settings, 'lanes' | 'bands'>, laneName: string, bandName: string): PlaceNamed {
  const { lanes, bands } = settings
  if (laneName === '' && bandName === '') return { status: 'none' }
  if (laneName === '') {
    const lane = bands.length === 0 ? named(lanes, bandName) : null
    if (lane) return { status: 'place', place: { laneId: lane.id, bandId: null } }
    return { status: 'band-without-lane', name: bandName }
  }
  const lane = named(allLanes(lanes), laneName)
  if (!lane) return { status: 'lane-unknown', name: laneName }
  if (lane.id === toSort) return { status: 'none' }
  if (lane.id === notCarriedForward || bandName === '') return { status: 'place', place: { laneId: lane.id, bandId: null } }
  const band = named(bands, bandName)
  if (!band) return { status: 'band-unknown', name: bandName }
  return { status: 'place', place: { laneId: lane.id, bandId: band.id } }
}

/** `low`, « Complexité élevée », `Medium` … → the complexity; null when it is none. */
export const complexityNamed = (name: string): Complexity | null => complexities.find((each) => reduced(name) === each) ?? null
