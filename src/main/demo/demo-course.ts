import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Session } from '../../shared/model/session.ts'
import { type Desk, usualAnswers } from './demo-desk.ts'
import { findingsOf, labsOf, type Liver, newLiver, treat } from './demo-liver.ts'
import { registerPatient, type Registered } from './demo-patient.ts'
import type { PlannedPatient } from './demo-plan.ts'
import { OPERATORS, procedureOf, type Technique } from './demo-procedure.ts'
import { reviewOf } from './demo-review.ts'
import { complicationOf, withDoubts, withGaps } from './demo-twists.ts'
import { closeLastReview } from './demo-standing.ts'
import type { Random } from './random.ts'

/** How a tumour takes its treatments: the factor by which the viable part changes after each. */
const TENDENCIES = [
  [0.62, 0.7, 0.82, 0.9, 1.04],
  [0.9, 0.96, 1.02, 1.06, 1.1],
  [0.74, 0.92, 1.24, 1.3, 1.2],
] as const
const TECHNIQUES: readonly Technique[] = ['cTACE', 'cTACE', 'cTACE', 'DEB_TACE', 'cTACE_DEB', 'BTACE']
const REVIEWED_AFTER_DAYS = [28, 44] as const

/** Registers one patient and files every session and review up to today. */
export async function fileCourse(
  desk: Desk,
  random: Random,
  planned: PlannedPatient,
  { today, position }: { readonly today: IsoDate; readonly position: number },
): Promise<void> {
  const [firstDay = today] = planned.sessionDays
  const liver = newLiver(random)
  const patient = await registerPatient(desk, random, {
    ...planned,
    liver,
    baselineOn: addDays(firstDay, -9),
  })
  const technique = random.pick(TECHNIQUES)
  const tendency = random.pick(TENDENCIES)
  for (const [at, performedOn] of planned.sessionDays.entries()) {
    const isLast = at === planned.sessionDays.length - 1
    const twist = { position, isLast, standing: planned.standing, name: planned.person.name }
    const { review } = await logSession(desk, random, { patient, liver, technique, performedOn, twist })
    if (!review) throw new Error('a session of the demonstration has no review')
    const factor = tendency[Math.min(at, tendency.length - 1)] ?? 1
    if (isLast) return closeLastReview(desk, random, { review, liver, patient, planned, today, factor })
    treat(random, liver, factor)
    const doneOn = addDays(performedOn, random.int(...REVIEWED_AFTER_DAYS))
    await desk.recordReview(
      reviewOf(random, { review, liver, patient, doneOn, nextPlan: 'REPEAT_ON_DEMAND' }),
    )
  }
}

async function logSession(
  desk: Desk,
  random: Random,
  order: {
    readonly patient: Registered
    readonly liver: Liver
    readonly technique: Technique
    readonly performedOn: IsoDate
    readonly twist: Parameters<typeof withDoubts>[2]
  },
): Promise<{ session: Session; review: Review | null }> {
  const { patient, liver, technique, performedOn, twist } = order
  const procedure = procedureOf(random, {
    performedOn,
    technique,
    liver,
    lesionUids: patient.lesionUids,
    operator: random.pick(OPERATORS),
  })
  const complications = complicationOf(random, performedOn)
  const draft = {
    patientUid: patient.uid,
    procedure: { ...procedure, complications, noComplication: complications.length === 0 },
    labs: labsOf(random, liver, addDays(performedOn, -1)),
    findings: findingsOf(random, liver),
    review: { kind: 'book' as const },
  }
  const { draft: doubtful, answers } = withDoubts(draft, performedOn, twist)
  return desk.logSession(withGaps(doubtful, twist), { ...usualAnswers(twist.name), ...answers })
}
