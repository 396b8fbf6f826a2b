import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { ReviewInput } from './demo-desk.ts'
import { labsOf, type Liver } from './demo-liver.ts'
import type { Registered } from './demo-patient.ts'
import { lateComplicationOf } from './demo-twists.ts'
import type { Random } from './random.ts'

type Findings = ReviewInput['findings']

/** What Child-Pugh, ALBI and the look back before the next treatment need. */
const TAKEN_AT_REVIEW: readonly string[] = ['afp', 'bilirubin', 'albumin', 'inr', 'ast', 'platelets']
const READERS = ['Xu Rui', 'Lin Fei', 'A. Brandt'] as const

/** A review that finds the liver as it is now. */
export function reviewOf(
  random: Random,
  order: {
    readonly review: Review
    readonly liver: Liver
    readonly patient: Registered
    readonly doneOn: IsoDate
    readonly nextPlan: Findings['nextPlan']
    readonly more?: Partial<Findings>
  },
): ReviewInput {
  const { review, liver, patient, doneOn, nextPlan, more = {} } = order
  return {
    reviewUid: review.uid,
    findings: {
      doneOn,
      modality: random.pick(['CT_4_PHASE', 'CT_4_PHASE', 'MRI_GADOXETATE']),
      readings: liver.lesions.map(({ longestMm, viableMm }, at) => ({
        lesionUid: patient.lesionUids[at] ?? '',
        longestMm,
        viableMm,
        oilFilledPct: random.pick([null, 60, 80, 90]),
      })),
      labs: labsOf(random, liver, doneOn).filter(({ code }) => TAKEN_AT_REVIEW.includes(code)),
      ecog: random.pick([0, 0, 1]),
      ascites: 'none',
      encephalopathyGrade: 0,
      vascularInvasion: false,
      extrahepaticSpread: false,
      lateComplications: lateComplicationOf(random, addDays(review.windowOpensOn, -20)),
      reader: random.pick(READERS),
      secondReader: random.pick([null, null, 'Xu Rui']),
      nextPlan,
      ...more,
    },
  }
}
