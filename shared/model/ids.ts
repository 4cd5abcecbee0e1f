// Ids are branded strings: a LaneId cannot stand where a ThemeId is wanted.
import { z } from 'zod'

const idPattern = /^[A-Za-z0-9_-]{1,64}$/
const id = () => z.string().regex(idPattern)

export const explorationIdSchema = id().brand<'ExplorationId'>()
export const recommendationIdSchema = id().brand<'RecommendationId'>()
export const themeIdSchema = id().brand<'ThemeId'>()
export const findingIdSchema = id().brand<'FindingId'>()
export const commentIdSchema = id().brand<'CommentId'>()
export const laneIdSchema = id().brand<'LaneId'>()
export const bandIdSchema = id().brand<'BandId'>()
export const participantIdSchema = id().brand<'ParticipantId'>()
export const operationIdSchema = id().brand<'OperationId'>()

export type ExplorationId = z.infer<typeof explorationIdSchema>
export type RecommendationId = z.infer<typeof recommendationIdSchema>
export type ThemeId = z.infer<typeof themeIdSchema>
export type FindingId = z.infer<typeof findingIdSchema>
export type CommentId = z.infer<typeof commentIdSchema>
export type LaneId = z.infer<typeof laneIdSchema>
export type BandId = z.infer<typeof bandIdSchema>
export type ParticipantId = z.infer<typeof participantIdSchema>
export type OperationId = z.infer<typeof operationIdSchema>
