// Every verb and the function that does it. A function refuses (throws `Refused`) before its first write.
import type { Verb } from '../../model/verbs.ts'
import type { CommandFunction } from '../hand.ts'
import { addComment, removeComment, resolveComment } from './comment.ts'
import { addEvidence, linkEvidence, removeEvidence } from './evidence.ts'
import { mergeFindings, splitFinding } from './finding-lineage.ts'
import { updateImported } from './import.ts'
import { setLanes } from './lanes.ts'
import { mergeRecommendations, splitRecommendation } from './lineage.ts'
import { localCommands } from './local.ts'
import { setReport } from './report.ts'
import { removeTheme } from './theme.ts'

export const commands: { [V in Verb]: CommandFunction<V> } = {
  ...localCommands,
  splitRecommendation,
  mergeRecommendations,
  linkEvidence,
  addEvidence,
  removeEvidence,
  splitFinding,
  mergeFindings,
  addComment,
  resolveComment,
  removeComment,
  removeTheme,
  setLanes,
  setReport,
  updateImported,
}
