import { describe, expect, test } from 'vitest'
import { rights } from '../../shared/model/rights.ts'
import { roles } from '../../shared/model/schema.ts'
import { verbs } from '../../shared/model/verbs.ts'
import { type Case, cases, movers, prepared } from '../helpers/rights-cases.ts'

/** Written out by hand from contract.md, Roles, so that the table is checked and not repeated. */
function allowed({ group }: Case, role: string, may: (typeof movers)[number], synthesisOpen: boolean): boolean {
  if (role === 'observer') return false
  if (role === 'facilitator') return true
  switch (group) {
    case 'moving':
      return may === 'everyone' || (may === 'team' && role === 'team')
    case 'facilitator':
      return false
    case 'team':
      return role === 'team'
    case 'synthesis':
      return role === 'team' || synthesisOpen
    case 'everyone':
      return true
  }
}

describe('rights', () => {
  test('CM3 every verb, role, lock and phase: done or refused as the contract says, and a refusal writes nothing', () => {
    expect(new Set(cases.map(({ verb }) => verb))).toEqual(new Set(verbs))
    let walked = 0
    for (const each of cases) {
      for (const role of roles) {
        for (const may of movers) {
          for (const synthesisOpen of [false, true]) {
            const { board, args } = prepared(each, may, synthesisOpen, role)
            const before = board.state
            const code = board.run(each.verb, args, role)
            const wanted = allowed(each, role, may, synthesisOpen)
            const name = `${each.verb} by ${role}, movers ${may}, synthesis ${synthesisOpen ? 'open' : 'closed'}`
            if (wanted) expect(code, name).toBe('ok')
            else {
              expect(['not-allowed', 'locked'], name).toContain(code)
              expect(code === 'locked', name).toBe(each.group === 'moving' && role !== 'observer')
              expect(board.state, name).toEqual(before)
            }
            walked++
          }
        }
      }
    }
    expect(walked).toBe(cases.length * roles.length * movers.length * 2)
  })

  test('CM3 an observer has no right to write anything at all', () => {
    expect(Object.values(rights).map((right) => right.observer)).toEqual(Object.keys(rights).map(() => 'no'))
  })
})
