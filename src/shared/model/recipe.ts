import { z } from 'zod'
import { Instant, text, Uid } from './primitives.ts'
import { CARE_FIELDS, RADIATION_FIELDS } from './procedure/care-fields.ts'
import { AgentUse, DrugUse } from './procedure/given.ts'
import { ACCESS_FIELDS, INDICATION_FIELDS } from './procedure/room-fields.ts'

const { procedureType } = INDICATION_FIELDS
const { accessSite, accessGuidance, sheathCh, baseCatheter, baseCatheterCh } = ACCESS_FIELDS
const { microcatheterUsed, microcatheterCh, microcatheterInnerIn, microcatheterTip } = ACCESS_FIELDS
const { microcatheterBalloon, microwireIn } = ACCESS_FIELDS
const { contrastAgent, contrastMgIPerMl } = RADIATION_FIELDS
const { anaesthesia, medications } = CARE_FIELDS

/**
 * What may be the same in every session of a kind: technique, access, catheters, what is given and in which amount,
 * contrast, anaesthesia, room medications. Nothing of a patient, and no artery. null = the recipe says nothing of it.
 */
const Body = z.strictObject({
  procedureType: procedureType.default(null),
  accessSite: accessSite.default(null),
  accessGuidance,
  sheathCh: sheathCh.default(null),
  baseCatheter,
  baseCatheterCh,
  microcatheterUsed,
  microcatheterCh,
  microcatheterInnerIn,
  microcatheterTip,
  microcatheterBalloon,
  microwireIn,
  contrastAgent: contrastAgent.default(null),
  contrastMgIPerMl: contrastMgIPerMl.default(null),
  anaesthesia,
  /** Given around the embolization, each in its own unit. */
  medications,
  /** Of the whole session: they go into one artery, never into each of them. */
  agents: z.array(AgentUse).max(8).default([]),
  drugs: z.array(DrugUse).max(8).default([]),
})

export const RecipeBody = Body.superRefine((body, ctx) => {
  const isEmpty = Object.values(body).every(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  )
  if (isEmpty)
    ctx.addIssue({
      code: 'custom',
      path: [],
      params: { kind: 'recipe-empty' },
      message: 'a recipe of nothing',
    })
})
export type RecipeBody = z.output<typeof RecipeBody>

export const RecipeScope = z.enum(['own', 'department'])
export type RecipeScope = z.output<typeof RecipeScope>

export const RecipeName = text(60)

export const Recipe = z.object({
  uid: Uid,
  name: RecipeName,
  scope: RecipeScope,
  body: Body,
  madeAt: Instant,
  madeBy: z.string(),
})
export type Recipe = z.output<typeof Recipe>
