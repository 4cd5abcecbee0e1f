// Who may do what: one table, role × verb (contract.md, Roles; trust.md, Access). The server asks
// it for HTTP, for every update over a socket, and the interface asks it to show only what works.
import type { Movers, Role, Settings } from './schema.ts'
import type { Verb } from './verbs.ts'

/** `movers`: as far as `settings.movers` allows. `synthesis`: only while the synthesis is open. */
export type Right = 'yes' | 'no' | 'movers' | 'synthesis'
type RightsOfVerb = Record<Role, Right>

const everyoneWrites: RightsOfVerb = { facilitator: 'yes', team: 'yes', partner: 'yes', observer: 'no' }
const teamOnly: RightsOfVerb = { facilitator: 'yes', team: 'yes', partner: 'no', observer: 'no' }
const moving: RightsOfVerb = { facilitator: 'yes', team: 'movers', partner: 'movers', observer: 'no' }
const synthesis: RightsOfVerb = { facilitator: 'yes', team: 'yes', partner: 'synthesis', observer: 'no' }
const facilitatorOnly: RightsOfVerb = { facilitator: 'yes', team: 'no', partner: 'no', observer: 'no' }

/** The verbs, with `editText` and `confirmLanguage` by the kind of thing they touch. */
export type RightName =
  | Exclude<Verb, 'editText' | 'confirmLanguage'>
  | `editText:${'recommendation' | 'theme' | 'finding' | 'report' | 'settings'}`
  | `confirmLanguage:${'recommendation' | 'theme' | 'finding' | 'report' | 'settings'}`
  | 'setMovers'
  | 'manageInvitations'
  | 'readArchive'
  | 'importRecommendations'
  | 'readEngagements'
  | 'readFindings'

export const rights: Record<RightName, RightsOfVerb> = {
  addRecommendation: everyoneWrites,
  moveRecommendation: moving,
  setAside: moving,
  acceptProposals: moving,
  'editText:recommendation': everyoneWrites,
  'confirmLanguage:recommendation': everyoneWrites,
  splitRecommendation: teamOnly,
  mergeRecommendations: teamOnly,
  setComplexity: teamOnly,
  setCriterion: teamOnly,
  propose: teamOnly,
  requestHelp: everyoneWrites,
  declineHelp: everyoneWrites,
  withdrawHelp: everyoneWrites,
  linkEvidence: teamOnly,
  addEvidence: teamOnly,
  removeEvidence: teamOnly,
  updateImported: teamOnly,
  addTheme: synthesis,
  editTheme: synthesis,
  placeTheme: synthesis,
  placeThemes: synthesis,
  removeTheme: synthesis,
  'editText:theme': synthesis,
  'confirmLanguage:theme': synthesis,
  addFinding: synthesis,
  addFindings: synthesis,
  editFinding: synthesis,
  placeFinding: synthesis,
  placeFindings: synthesis,
  removeFindings: teamOnly,
  splitFinding: synthesis,
  mergeFindings: synthesis,
  dealFindings: synthesis,
  addComment: synthesis,
  resolveComment: synthesis,
  removeComment: synthesis,
  'editText:finding': synthesis,
  'confirmLanguage:finding': synthesis,
  chooseFindings: teamOnly,
  setLanes: teamOnly,
  setSettings: teamOnly,
  setMovers: facilitatorOnly,
  'editText:settings': teamOnly,
  'confirmLanguage:settings': teamOnly,
  setReport: teamOnly,
  'editText:report': teamOnly,
  'confirmLanguage:report': teamOnly,
  manageInvitations: facilitatorOnly,
  /** Everything, also what partners may not see, and everyone's names. */
  readArchive: facilitatorOnly,
  importRecommendations: teamOnly,
  readEngagements: teamOnly,
  readFindings: synthesis,
}

export type RightsSettings = Pick<Settings, 'movers' | 'synthesisOpen'>

const mayMove: Record<Movers, readonly Role[]> = {
  everyone: ['facilitator', 'team', 'partner'],
  team: ['facilitator', 'team'],
  facilitator: ['facilitator'],
}

/** True when someone with `role` may use the right `name` in the exploration's present state. */
export function may(role: Role, name: RightName, settings: RightsSettings): boolean {
  const right = rights[name][role]
  if (right === 'movers') return mayMove[settings.movers].includes(role)
  if (right === 'synthesis') return settings.synthesisOpen
  return right === 'yes'
}
