import type { z } from 'zod'
import type { SessionDraft } from '../../shared/contract/sessions.ts'
import { isAnthracycline } from '../../shared/rules/scores/anthracycline.ts'

type DraftInput = z.input<typeof SessionDraft>
type Artery = DraftInput['procedure']['arteries'][number]
type DrugUse = NonNullable<Artery['drugs']>[number]

/** The same session by other drugs, once the lifetime limit is reached: irinotecan on beads, lobaplatin in oil. */
export function withoutAnthracycline(draft: DraftInput): DraftInput {
  const arteries = draft.procedure.arteries.map((artery) => ({ ...artery, drugs: artery.drugs?.map(spared) }))
  return { ...draft, procedure: { ...draft.procedure, arteries } }
}

function spared(use: DrugUse): DrugUse {
  if (!isAnthracycline(use.drug)) return use
  return use.vehicle === 'beads'
    ? { ...use, drug: 'irinotecan', doseMg: 50 }
    : { ...use, drug: 'lobaplatin', doseMg: 15 }
}
