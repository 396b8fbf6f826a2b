import type { ReviewResponse } from '../../shared/model/review.ts'
import { AFP_BAND } from '../../shared/rules/scores/afp-band.ts'
import { ChildPughInput, scoreChildPugh } from '../../shared/rules/scores/child-pugh.ts'
import { answerPivkaBand, PivkaBandInput } from '../../shared/rules/scores/pivka-band.ts'
import { afpReaches, TypedAfp } from '../../shared/rules/scores/typed-afp.ts'
import { oilGrade } from '../../shared/rules/response/oil-deposition.ts'
import type { PlanFacts } from '../../shared/rules/response/plan-hints.ts'
import { hasNewLesion } from '../../shared/rules/response/review-response.ts'
import type { ReviewForm, ReviewLab, Shown } from './review-form.ts'

/** What the form says so far that bears on the plan. Only what was typed at this review counts. */
export function planFactsOf(
  { session }: Shown,
  form: ReviewForm,
  responses: readonly ReviewResponse[],
): PlanFacts {
  const read = form.readings.flatMap(({ viableMm, evaluable }) =>
    evaluable && viableMm !== null && Number.isFinite(viableMm) && viableMm >= 0 ? [viableMm] : [],
  )
  const mRecist = responses.find(({ criteria }) => criteria === 'mRECIST')
  return {
    // With nothing measured the response says "not evaluable", which nobody has said yet.
    overall: read.length > 0 ? (mRecist?.overall ?? null) : null,
    newLesion: hasNewLesion(form.newLesions.map((row) => ({ ...row, longestMm: row.longestMm ?? 0 }))),
    viableMm: read,
    oilGrades: form.readings.flatMap(({ oilFilledPct, oilPeripheralDefect }) => {
      const grade = isTyped(oilFilledPct)
        ? oilGrade({ filledPct: oilFilledPct, peripheralDefect: oilPeripheralDefect })
        : null
      return grade === null ? [] : [grade]
    }),
    markersNormal: areMarkersNormal(form),
    childPugh: childPughOf(form),
    ecog: form.ecog,
    vascularInvasion: form.vascularInvasion,
    extrahepaticSpread: form.extrahepaticSpread,
    stageToCome: session.stageNo !== null && session.stageOf !== null && session.stageNo < session.stageOf,
    intent: session.intent,
  }
}

const isTyped = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** A value as it was typed, in a unit of its own; null while it is none. */
function typedLab({ labs }: ReviewForm, code: ReviewLab) {
  const { value, unit, comparator } = labs[code]
  return isTyped(value) ? { value, unit, comparator } : null
}

/** null while no marker was measured, or a bound leaves it open; one that is raised is enough to say no. */
function areMarkersNormal(form: ReviewForm): boolean | null {
  const afp = TypedAfp.safeParse(typedLab(form, 'afp'))
  const pivka = PivkaBandInput.safeParse({ pivka: typedLab(form, 'pivka_ii') })
  const isAfpRaised = afp.success ? afpReaches(afp.data, '>', AFP_BAND.constants.normalToNgMl) : 'unknown'
  const isPivkaRaised = pivka.success ? answerPivkaBand(pivka.data).isAbove : null
  if (isAfpRaised === true || isPivkaRaised === true) return false
  return isAfpRaised === false || isPivkaRaised === false ? true : null
}

/** A value that was measured; a bound is none. */
function exactly(lab: ReturnType<typeof typedLab>) {
  return lab === null || lab.comparator !== null ? null : { value: lab.value, unit: lab.unit }
}

/** Points, where every part was typed; a part that is missing leaves the score open. */
function childPughOf(form: ReviewForm): number | null {
  const parsed = ChildPughInput.safeParse({
    bilirubin: exactly(typedLab(form, 'bilirubin')),
    albumin: exactly(typedLab(form, 'albumin')),
    inr: exactly(typedLab(form, 'inr'))?.value ?? null,
    ascites: form.ascites,
    encephalopathyGrade: form.encephalopathyGrade,
  })
  if (!parsed.success) return null
  const { low, high } = scoreChildPugh(parsed.data)
  return low === high ? low : null
}
