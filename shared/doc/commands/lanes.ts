// Lanes, bands and settings of the exploration.
import { Refused } from '../../errors.ts'
import { takenFromUnder } from '../../model/board.ts'
import { bounds, systemLanes } from '../../model/schema.ts'
import type { CommandFunction } from '../hand.ts'

/**
 * Sets the priority lanes and their bands, in order. The two lanes that always exist may be given and
 * are ignored. Refuses `lane-not-empty` when a lane or band that holds recommendations would go.
 */
export const setLanes: CommandFunction<'setLanes'> = ({ writer, workshop }, args) => {
  const lanes = args.lanes.filter(({ id }) => !systemLanes.some((system) => system === id))
  if (lanes.length === 0) throw new Refused('invalid', { what: 'lanes' })
  if (lanes.length > bounds.lanes) throw new Refused('too-many', { limit: bounds.lanes })
  for (const [what, list] of Object.entries({ lanes, bands: args.bands })) {
    if (new Set(list.map(({ id }) => id)).size < list.length) {
      throw new Refused('invalid', { what: `${what}: one id twice` }, { what: `${what}\u00a0: un identifiant en double` })
    }
  }
  const taken = takenFromUnder(workshop, lanes, args.bands)
  if (taken) throw new Refused('lane-not-empty', { lane: taken.en }, { lane: taken.fr })
  writer.set('settings', '', 'lanes', lanes)
  writer.set('settings', '', 'bands', args.bands)
  return {}
}

/** Sets who may move, whether the synthesis is open to partners, dates and marking; what is left out stays. */
export const setSettings: CommandFunction<'setSettings'> = ({ writer }, { movers, synthesisOpen, dates, marking }) => {
  if (movers !== undefined) writer.set('settings', '', 'movers', movers)
  if (synthesisOpen !== undefined) writer.set('settings', '', 'synthesisOpen', synthesisOpen)
  if (dates !== undefined) writer.set('settings', '', 'dates', dates)
  if (marking !== undefined) writer.set('settings', '', 'marking', marking)
  return {}
}
