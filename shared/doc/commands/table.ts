// Every verb and the function that does it. A function refuses (throws `Refused`) before its first write.
import type { Verb } from '../../model/verbs.ts'
import type { CommandFunction } from '../hand.ts'
import { addComment, removeComment, resolveComment } from './comment.ts'
import { addEvidence, linkEvidence, removeEvidence } from './evidence.ts'
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
import { mergeFindings, splitFinding } from './finding-lineage.ts'
import { declineHelp, requestHelp, withdrawHelp } from './help.ts'
import { updateImported } from './import.ts'
import { setLanes, setSettings } from './lanes.ts'
import { confirmLanguage, editText } from './language.ts'
import { mergeRecommendations, splitRecommendation } from './lineage.ts'
import {
  acceptProposals,
  addRecommendation,
  moveRecommendation,
  propose,
  setAside,
  setComplexity,
  setCriterion,
} from './recommendation.ts'
import { setReport } from './report.ts'
import { addTheme, editTheme, placeTheme, placeThemes, removeTheme } from './theme.ts'

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
  addFindings,
  editFinding,
  placeFinding,
  placeFindings,
  removeFindings,
  splitFinding,
  mergeFindings,
  dealFindings,
  chooseFindings,
  addComment,
  resolveComment,
  removeComment,
  addTheme,
  editTheme,
  placeTheme,
  placeThemes,
  removeTheme,
  linkEvidence,
  addEvidence,
  removeEvidence,
  setLanes,
  setSettings,
  setReport,
  updateImported,
}
