// Finding what a command names, or refusing: an id nobody ever made is `unknown`; what was merged away,
// removed or undone is `gone` (MV6). Commands look things up before their first write.
import { Refused } from '../../errors.ts'
import type { CommentId, FindingId, RecommendationId, ThemeId } from '../../model/ids.ts'
import { mergedAway } from '../../model/merged.ts'
import type { Comment, Finding, Recommendation, Theme, Workshop } from '../../model/schema.ts'
import type { Hand } from '../hand.ts'
import type { RootName } from '../layout.ts'
import { entityAt } from '../operation.ts'

type Index = {
  recommendations: Map<string, Recommendation>
  away: Set<RecommendationId>
  themes: Map<string, Theme>
  findings: Map<string, Finding>
  comments: Map<string, Comment>
}

/** One index a reading, so that a verb over many things stays linear. */
const indexes = new WeakMap<Workshop, Index>()

/** The things of a workshop by id, and which recommendations are merged away. */
export function indexOf(workshop: Workshop): Index {
  let index = indexes.get(workshop)
  if (!index) {
    index = {
      recommendations: new Map(workshop.recommendations.map((r) => [r.id, r])),
      away: mergedAway(workshop.recommendations),
      themes: new Map(workshop.themes.map((theme) => [theme.id, theme])),
      findings: new Map(workshop.findings.map((finding) => [finding.id, finding])),
      comments: new Map(workshop.comments.map((comment) => [comment.id, comment])),
    }
    indexes.set(workshop, index)
  }
  return index
}

/** The live recommendation `id`; refused as `gone` when merged away or undone, as `unknown` otherwise. */
export function recommendationOf(hand: Hand, id: RecommendationId): Recommendation {
  const { recommendations, away } = indexOf(hand.workshop)
  const recommendation = recommendations.get(id)
  if (!recommendation) throw absent(hand, 'recommendations', id)
  if (away.has(id)) throw new Refused('gone')
  return recommendation
}

/** The theme `id`; refused as `gone` when removed or undone, as `unknown` otherwise. */
export function themeOf(hand: Hand, id: ThemeId): Theme {
  const theme = indexOf(hand.workshop).themes.get(id)
  if (theme) return theme
  throw absent(hand, 'themes', id)
}

/** The finding `id`; refused as `gone` when removed, merged away or undone, as `unknown` otherwise. Only in the findings' room. */
export function findingOf(hand: Hand, id: FindingId): Finding {
  const finding = indexOf(hand.workshop).findings.get(id)
  if (finding) return finding
  throw absent(hand, 'findings', id)
}

/** The comment `id`; refused as `gone` when removed, as `unknown` otherwise. Only in the findings' room. */
export function commentOf(hand: Hand, id: CommentId): Comment {
  const comment = indexOf(hand.workshop).comments.get(id)
  if (comment) return comment
  throw absent(hand, 'comments', id)
}

const absent = (hand: Hand, root: RootName, id: string): Refused =>
  new Refused(entityAt(root === 'themes' ? hand.board : hand.writer.doc, root, id) ? 'gone' : 'unknown')
