// The verbs that a browser runs itself. Those the server decides are not even loaded there (FL2).
import type { ServerVerb, Verb } from '../../model/verbs.ts'
import type { CommandFunction } from '../hand.ts'
import {
  addFinding,
  addFindings,
  chooseFindings,
  dealFindings,
  editFinding,
  placeFinding,
  placeFindings,
  removeFindings,
} from './finding.ts'
import { declineHelp, requestHelp, withdrawHelp } from './help.ts'
import { setSettings } from './lanes.ts'
import { confirmLanguage, editText } from './language.ts'
import {
  acceptProposals,
  addRecommendation,
  moveRecommendation,
  propose,
  setAside,
  setComplexity,
  setCriterion,
} from './recommendation.ts'
import { addTheme, editTheme, placeTheme, placeThemes } from './theme.ts'

export const localCommands: { [V in Exclude<Verb, ServerVerb>]: CommandFunction<V> } = {
  addRecommendation,
  moveRecommendation,
  setAside,
  editText,
  setComplexity,
  setCriterion,
  propose,
  acceptProposals,
  requestHelp,
  declineHelp,
  withdrawHelp,
  confirmLanguage,
  addFinding,
  addFindings,
  editFinding,
  placeFinding,
  placeFindings,
  removeFindings,
  dealFindings,
  chooseFindings,
  addTheme,
  editTheme,
  placeTheme,
  placeThemes,
  setSettings,
}
