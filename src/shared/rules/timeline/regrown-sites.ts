import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion } from '../../model/lesion.ts'
import { judgeResponse } from '../response/response.ts'
import { anyOf, type ThreeValued } from '../three-valued.ts'
import { viableMm } from './timeline-lesions.ts'
import type { TreatmentRound } from './treatment-rounds.ts'

/**
 * Whether a lesion that had lost its enhancement, and got it back, was treated again without effect: less than a
 * partial response (mRECIST) of the regrown part. Unknown while the image after that treatment is missing.
 */
export function regrownSiteFailed(
  lesions: readonly Lesion[],
  rounds: readonly TreatmentRound[],
  asOf: IsoDate,
): ThreeValued {
  const [first] = rounds
  if (first === undefined) return 'unknown'
  const courses = lesions.map(({ measurements }) =>
    measurements
      .flatMap((image) => {
        const mm = viableMm(image)
        return mm === null || image.measuredOn <= first.firstOn || image.measuredOn > asOf
          ? []
          : [{ on: image.measuredOn, mm }]
      })
      .toSorted((a, b) => a.on.localeCompare(b.on)),
  )
  if (courses.every((course) => course.length === 0)) return 'unknown'
  return anyOf(courses.map((course) => failedAgain(course, rounds)))
}

interface ViablePart {
  readonly on: IsoDate
  readonly mm: number
}

function failedAgain(course: readonly ViablePart[], rounds: readonly TreatmentRound[]): ThreeValued {
  const gone = course.findIndex(({ mm }) => mm === 0)
  const regrown = gone < 0 ? undefined : course.slice(gone).find(({ mm }) => mm > 0)
  if (regrown === undefined) return false
  const again = rounds.find(({ firstOn }) => firstOn >= regrown.on)
  if (again === undefined) return false
  const after = course.findLast(({ on }) => on > again.lastOn)
  const before = course.findLast(({ on }) => on <= again.firstOn)
  if (after === undefined || before === undefined) return 'unknown'
  const { target } = judgeResponse({ criteria: 'mRECIST', baselineSumMm: before.mm, currentSumMm: after.mm })
  return target === 'SD' || target === 'PD'
}
