import type { z } from 'zod'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { ComplicationDraft } from '../../shared/model/complication.ts'
import type { Answers, DraftInput } from './demo-desk.ts'
import type { Standing } from './demo-plan.ts'
import type { Random } from './random.ts'
import { type Remark, remarkOn } from './remark.ts'

type Complication = z.input<typeof ComplicationDraft>

/** What is out of the ordinary about one session. */
export interface Twist {
  /** Place of the patient in the department. */
  readonly position: number
  readonly isLast: boolean
  readonly standing: Standing
  /** Of the patient. */
  readonly name: string
}

/** Few white cells from a large spleen: relatively contraindicated, with a reason. */
const HYPERSPLENISM_AT = [8, 17, 25]
/** Too few platelets: contraindicated, and done all the same by an override. */
const LOW_PLATELETS_AT = [11]
/** A bleeding tumour is treated before the blood count is back. */
const RUPTURE_AT = [21]
const HYPERSPLENISM: Remark = ['脾功能亢进所致白细胞减少，骨髓象正常', 'Hypersplenism, marrow normal']
const PLATELETS_GIVEN: Remark = ['术前输注血小板 1 治疗量', 'One unit of platelets before the puncture']
const COAGULATION_PENDING: Remark = ['凝血结果待回报', 'Coagulation pending']

/** Gives some patients a doubtful indication, with what the physician says about it. */
export function withDoubts(
  draft: DraftInput,
  performedOn: IsoDate,
  { position, isLast, name }: Twist,
): { draft: DraftInput; answers: Partial<Answers> } {
  if (!isLast) return { draft, answers: {} }
  if (HYPERSPLENISM_AT.includes(position))
    return {
      draft: {
        ...withLab(draft, 'wbc', 2.6),
        findings: { ...draft.findings, wbc_cause: 'hypersplenism' },
      },
      answers: { reason: remarkOn(name, HYPERSPLENISM) },
    }
  if (LOW_PLATELETS_AT.includes(position))
    return {
      draft: {
        ...withLab(draft, 'platelets', 44),
        findings: { ...draft.findings, plt_cause: 'chemotherapy' },
      },
      answers: {
        override: {
          code: 'correction_planned',
          text: remarkOn(name, PLATELETS_GIVEN),
          responsiblePhysician: 'Wang Lei',
          secondPerson: 'Li Na',
        },
      },
    }
  if (RUPTURE_AT.includes(position))
    return {
      draft: {
        ...draft,
        procedure: { ...draft.procedure, performedOn, intent: 'bleeding', urgency: 'emergency' },
        findings: { ...draft.findings, bleeding: 'tumour_rupture' },
      },
      answers: {},
    }
  return { draft, answers: {} }
}

function withLab(draft: DraftInput, code: 'wbc' | 'platelets', value: number): DraftInput {
  return { ...draft, labs: draft.labs.map((lab) => (lab.code === code ? { ...lab, value } : lab)) }
}

/** Leaves out of an unfinished record what is usually forgotten in the room. */
export function withGaps(draft: DraftInput, { position, isLast, standing, name }: Twist): DraftInput {
  if (standing !== 'incomplete' || !isLast) return draft
  const dose = { dapGyCm2: null, airKermaMgy: null }
  switch (position % 3) {
    case 0:
      return { ...draft, procedure: { ...draft.procedure, ...dose } }
    case 1:
      return { ...draft, procedure: { ...draft.procedure, ...dose, contrastMl: null, endedAt: null } }
    default:
      return {
        ...draft,
        labs: draft.labs.filter(({ code }) => code !== 'inr'),
        unconfirmed: ['sheathCh', 'baseCatheter'],
        eligibility: { reason: remarkOn(name, COAGULATION_PENDING) },
      }
  }
}

/** In the room: nearly always nothing. */
export function complicationOf(random: Random, performedOn: IsoDate): Complication[] {
  if (!random.chance(0.08)) return []
  const term = random.pick(['ARTERY_SPASM', 'ACCESS_HAEMATOMA', 'ARTERY_DISSECTION'] as const)
  return [{ term, onset: 'during', onsetOn: performedOn, cirseGrade: '1' }]
}

/** Found at the review. */
export function lateComplicationOf(random: Random, onsetOn: IsoDate): Complication[] {
  if (!random.chance(0.07)) return []
  const [term, cirseGrade] = random.pick([
    ['DECOMPENSATION', '2'],
    ['CHOLECYSTITIS', '3'],
    ['BILOMA', '3'],
    ['MARROW_SUPPRESSION', '2'],
  ] as const)
  return [{ term, onset: 'within_30d', onsetOn: addDays(onsetOn, random.int(0, 8)), cirseGrade }]
}
