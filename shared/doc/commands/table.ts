// Every verb and the function that does it. A function refuses (throws `Refused`) before its first write.
import type { Verb } from '../../model/verbs.ts'
import type { CommandFunction } from '../hand.ts'
import { addFinding, chooseFindings, editFinding, placeFinding } from './finding.ts'
import { declineHelp, requestHelp, withdrawHelp } from './help.ts'
import { updateImported } from './import.ts'
import { setLanes, setSettings } from './lanes.ts'
import { confirmLanguage, editText } from './language.ts'
import { mergeRecommendations, splitRecommendation } from './lineage.ts'
import {
  acceptProposals,
  addRecommendation,
  linkEvidence,
  moveRecommendation,
  propose,
  setAside,
  setComplexity,
  setCriterion,
} from './recommendation.ts'
import { setReport } from './report.ts'
import { addTheme, editTheme, placeTheme, removeTheme } from './theme.ts'

export const commands: { [V in Verb]: CommandFunction<V> } = {
  addRecommendation,
  moveRecommendation,
  setAside,
  editText,
  splitRecommendation,
  mergeRecommendations,
  setComplexity,
  setCriterion,
  propose,
  acceptProposals,
  requestHelp,
  declineHelp,
  withdrawHelp,
  confirmLanguage,
  addFinding,
  editFinding,
  placeFinding,
  chooseFindings,
  addTheme,
  editTheme,
  placeTheme,
  removeTheme,
  linkEvidence,
  setLanes,
  setSettings,
  setReport,
  updateImported,
}
