import { decimal, divideDecimals, multiplyDecimals, toNumber } from '../../kit/decimal.ts'
import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Review } from '../../model/review.ts'
import type { Settings } from '../../model/settings.ts'
import { RefractorinessFacts, type RefractorinessSession } from '../response/refractoriness-answer.ts'
import { JSH_LCSGJ } from '../response/refractoriness-definitions.ts'
import { judgeResponse } from '../response/response.ts'
import { unreadLesions } from '../response/unread-lesions.ts'
import { anyOf, type ThreeValued } from '../three-valued.ts'
import { extrahepaticSpread, hasAppeared, vascularInvasion } from './new-spread.ts'
import { regrownSiteFailed } from './regrown-sites.ts'
import { keepsRising } from './rising-markers.ts'
import { byImagingDay } from './timeline.ts'
import { type BurdenLine, type BurdenPoint, tumourBurden } from './timeline-burden.ts'
import { childPughWithin, newestFinding } from './timeline-child-pugh.ts'
import { hasChanged, isSelective, roundsOfLine, type TreatmentRound } from './treatment-rounds.ts'

const SHARE_PLACES = 6
const { imagingFromDays, imagingToDays } = JSH_LCSGJ.constants

/** After one round, before the next: when the images were made that show what it did. */
interface Aftermath {
  readonly round: TreatmentRound
  readonly before: TreatmentRound | undefined
  readonly until: IsoDate
}

/** What the four definitions of refractoriness ask for, as far as it is on file on a day; the rest is unknown. */
export function refractorinessFacts(
  given: PatientRecord,
  settings: Pick<Settings, 'coagulationVariant' | 'fiveMmRule'>,
  asOf: IsoDate,
): RefractorinessFacts {
  // The last image decides, and a late one-month review may follow a follow-up that was due after it.
  const record = { ...given, reviews: byImagingDay(given.reviews) }
  const rounds = roundsOfLine(record, asOf)
  const [first, last] = [rounds[0], rounds.at(-1)]
  if (!first || !last) return RefractorinessFacts.parse({ sessions: [] })
  const aftermaths = rounds.map((round, at) => ({
    round,
    before: rounds[at - 1],
    until: rounds[at + 1]?.firstOn ?? asOf,
  }))
  const treated = treatedBurden(record, rounds)
  const whole = lineBurden(record, first.sessions[0].lineNo)
  const latest = { round: last, before: rounds.at(-2), until: asOf }
  const now = imageAfter(whole, latest)
  const area = record.reviews.findLast((review) => isAfter(latest, review))?.areaResponse ?? null
  const areaGrowthPct = area?.changeFromBaselinePct ?? null
  const targetVsFirst =
    now?.value == null || !whole
      ? null
      : judgeResponse({
          criteria: 'mRECIST',
          baselineSumMm: whole.baselineSumMm,
          currentSumMm: now.value,
          fiveMmRule: settings.fiveMmRule,
        }).target
  const progression = anyOf([hasProgressed(now), moreLesionsAfter(record, latest)])
  const days = { startedOn: first.firstOn, treatedOn: last.lastOn, asOf }
  const since = { from: addDays(last.lastOn, 1), to: asOf }
  return {
    sessions: aftermaths.map((aftermath) => sessionFacts(record, treated, aftermath)),
    targetVsFirst,
    markersKeepRising: keepsRising(record.labs, last.lastOn, asOf),
    newVascularInvasion: hasAppeared(record.assessments, vascularInvasion, days),
    newExtrahepaticSpread: hasAppeared(record.assessments, extrahepaticSpread, days),
    // Nobody states it; where nothing has progressed the liver has not been taken over either.
    extensiveInvolvement: progression === false ? false : 'unknown',
    intrahepaticProgression: progression,
    intrahepaticGrowthPct: areaGrowthPct ?? now?.changeFromBaselinePct ?? null,
    growthOf: areaGrowthPct === null ? 'diameter' : 'area',
    childPugh: childPughWithin(record, since, settings.coagulationVariant)?.range ?? null,
    ecog: newestFinding(record.assessments, 'ecog', since)?.value ?? null,
    substantialNecrosis: hasResponded(targetVsFirst),
    regrownSiteFailed: regrownSiteFailed(record.lesions, rounds, asOf),
    viableBoundary: 'above',
  }
}

function sessionFacts(
  record: PatientRecord,
  treated: BurdenLine | null,
  aftermath: Aftermath,
): RefractorinessSession {
  const { round, before } = aftermath
  const image = imageAfter(treated, aftermath)
  const imagedOn = image?.on ?? record.reviews.findLast((review) => isAfter(aftermath, review))?.doneOn
  return {
    selective: isSelective(round),
    changed: hasChanged(before, round),
    viableSharePct: sharePct(image?.value ?? null, treated?.baselineSumMm ?? null),
    imagedAfterDays: imagedOn == null ? null : daysBetween(round.lastOn, imagedOn),
    moreLesions: moreLesionsAfter(record, aftermath),
  }
}

/** Lesions that the arteries of the line were said to feed; all of them where nobody said. */
function treatedLesions({ lesions }: PatientRecord, rounds: readonly TreatmentRound[]) {
  const named = new Set(
    rounds.flatMap(({ sessions }) =>
      sessions.flatMap(({ arteries }) => arteries.flatMap(({ lesionUids }) => lesionUids)),
    ),
  )
  const treated = lesions.filter(({ uid }) => named.has(uid))
  return treated.some(({ role }) => role === 'target') ? treated : lesions
}

/** Diameters of the treated lesions through the line. */
export function treatedBurden(record: PatientRecord, rounds: readonly TreatmentRound[]): BurdenLine | null {
  const lineNo = rounds[0]?.sessions[0].lineNo
  const treated = { ...record, lesions: treatedLesions(record, rounds) }
  return lineNo === undefined ? null : lineBurden(treated, lineNo)
}

function lineBurden(record: PatientRecord, lineNo: number): BurdenLine | null {
  const burden = tumourBurden(record)
  if (burden.kind !== 'viable-sum') return null
  return burden.lines.find((line) => line.lineNo === lineNo) ?? null
}

/** Of several images the last one at 1–3 months, else the last; a complete one before one with a gap. */
export function imageAfter(
  line: BurdenLine | null,
  { round, until }: Pick<Aftermath, 'round' | 'until'>,
): BurdenPoint | null {
  const after = line?.points.filter(({ on }) => on > round.lastOn && on <= until) ?? []
  const measured = after.filter(({ value }) => value !== null)
  const usable = measured.length > 0 ? measured : after
  const isTimely = ({ on }: BurdenPoint) => {
    const days = daysBetween(round.lastOn, on)
    return days >= imagingFromDays && days <= imagingToDays
  }
  return usable.findLast(isTimely) ?? usable.at(-1) ?? null
}

function isAfter({ round, until }: Aftermath, { doneOn }: Pick<Review, 'doneOn'>): boolean {
  return doneOn !== null && doneOn > round.lastOn && doneOn <= until
}

function sharePct(nowMm: number | null, firstMm: number | null): number | null {
  if (nowMm === null || !firstMm) return null
  const hundredfold = multiplyDecimals(decimal(nowMm), decimal(100))
  return toNumber(divideDecimals(hundredfold, decimal(firstMm), SHARE_PLACES))
}

/** From what reviews and visits say, from lesions first seen then, and from counts before and after. */
function moreLesionsAfter(record: PatientRecord, aftermath: Aftermath): ThreeValued {
  const { round, until } = aftermath
  const isThen = (day: IsoDate) => day > round.lastOn && day <= until
  const said = [
    ...record.reviews.filter((review) => isAfter(aftermath, review)),
    ...record.assessments.filter(({ assessedOn }) => isThen(assessedOn)),
  ].flatMap(({ newLesion }) => newLesion ?? [])
  const appeared = record.lesions.some(({ role, firstSeenOn }) => role !== 'watch' && isThen(firstSeenOn))
  const counts = record.assessments.flatMap(({ assessedOn, lesionCount, lesionCountIsMinimum }) =>
    lesionCount === null ? [] : [{ on: assessedOn, lesionCount, lesionCountIsMinimum }],
  )
  const counted = counts.findLast(({ on }) => isThen(on))
  const countedBefore = counts.findLast(({ on }) => on <= round.firstOn)
  const known = [...said, ...hasRisen(countedBefore, counted), ...(appeared ? [true] : [])]
  if (known.length === 0 || known.includes(true)) return known.length === 0 ? 'unknown' : true
  // A lesion that the last image was not read for may hide what came beside it.
  const last = record.reviews.findLast((review) => isAfter(aftermath, review))
  return last !== undefined && unreadLesions(record.lesions, last, until).length > 0 ? 'unknown' : false
}

type Count = Pick<Assessment, 'lesionCount' | 'lesionCountIsMinimum'> & { readonly lesionCount: number }

/** Nothing where a count that stops at a cap leaves it open. */
function hasRisen(before: Count | undefined, now: Count | undefined): boolean[] {
  if (before === undefined || now === undefined || before.lesionCountIsMinimum) return []
  if (now.lesionCount > before.lesionCount) return [true]
  return now.lesionCountIsMinimum ? [] : [false]
}

function hasProgressed(image: BurdenPoint | null): ThreeValued {
  const target = image?.target ?? 'NE'
  return target === 'NE' || target === 'none' ? 'unknown' : target === 'PD'
}

function hasResponded(target: RefractorinessFacts['targetVsFirst']): ThreeValued {
  return target === null || target === 'NE' || target === 'none'
    ? 'unknown'
    : target === 'CR' || target === 'PR'
}
