// Lanes and bands as they are being set up.
import { describe, expect, it } from 'vitest'
import { isComplete, sameDraft, whyNot, withLabel, withMoved, withNew, without } from '../../client/setup/lane-draft.ts'
import { templates } from '../../shared/model/templates.ts'
import { TestBoard } from '../helpers/board.ts'

const start = templates['now-soon-later']
const ids = (draft: typeof start) => draft.lanes.map(({ id }) => String(id))

describe('a draft of lanes', () => {
  it('ST1 adds with an id nobody has, and is complete only with both labels', () => {
    const one = withNew(start, 'lanes')
    const two = withNew(one.draft, 'lanes')
    expect(new Set(ids(two.draft)).size).toBe(5)
    expect(isComplete(one.draft)).toBe(false)
    const english = withLabel(one.draft, 'lanes', one.id, 'en', 'Someday')
    expect(isComplete(english)).toBe(false)
    expect(isComplete(withLabel(english, 'lanes', one.id, 'fr', 'Un jour'))).toBe(true)
  })
  it('ST1 moves one place and stays at the ends', () => {
    expect(ids(withMoved(start, 'lanes', 'later', -1))).toEqual(['now', 'later', 'soon'])
    expect(sameDraft(withMoved(start, 'lanes', 'now', -1), start)).toBe(true)
    expect(sameDraft(withMoved(start, 'bands', 'low', 1), start)).toBe(true)
    expect(withMoved(start, 'bands', 'low', -1).bands.map(({ id }) => String(id))).toEqual(['high', 'low', 'medium'])
  })
  it('ST1 a lane that holds a recommendation cannot go; an empty one can, and the server agrees', () => {
    const board = new TestBoard({ template: 'now-soon-later' })
    const [id] = board.addAll('One')
    board.run('moveRecommendation', { id, laneId: 'soon', index: 0 })
    const taken = without(start, 'lanes', 'soon')
    expect(whyNot(board.workshop, taken)?.en).toContain('Start soon')
    expect(board.run('setLanes', taken)).toBe('lane-not-empty')
    const fine = without(start, 'lanes', 'later')
    expect(whyNot(board.workshop, fine)).toBeNull()
    expect(board.run('setLanes', fine)).toBe('ok')
  })
})
