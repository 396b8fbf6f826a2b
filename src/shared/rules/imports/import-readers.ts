import type { ImportedReader } from '../../model/imported-patient.ts'
import type { ReviewResponse } from '../../model/review.ts'
import type { RowUnderReview } from './import-row.ts'
import { numberIn } from './import-values.ts'
import { judgeResponse, type ResponseInput } from '../response/response.ts'

/** Fields of one reader's sums by one set of criteria, all in mm, and the category that the file gives. */
export interface ReaderFields {
  readonly criteria: ResponseInput['criteria']
  readonly baseline: string
  readonly review: string
  readonly category: string
}

const FILE_CATEGORIES: Readonly<Record<string, string>> = { '1': 'CR', '2': 'PR', '3': 'SD', '4': 'PD' }

/** What a reader measured, judged by our rules; a category of the file that differs is questioned. null = no sums. */
export function readingIn(row: RowUnderReview, fields: ReaderFields): ReviewResponse | null {
  const baselineSumMm = numberIn(row, fields.baseline)
  const currentSumMm = numberIn(row, fields.review)
  if (baselineSumMm === null || currentSumMm === null) return null
  const { criteria } = fields
  const judgement = judgeResponse({ criteria, baselineSumMm, currentSumMm })
  const file = FILE_CATEGORIES[row.cell(fields.category).trim()]
  if (file !== undefined && file !== judgement.target)
    row.note(fields.category, 'response-differs', { file, judged: judgement.target })
  return {
    criteria,
    baselineSumMm,
    nadirSumMm: baselineSumMm,
    currentSumMm,
    ...judgement,
    versusPrevious: null,
  }
}

/** Viable parts lie inside their lesions: a longer sum belongs to other lesions, or to another hand. */
export function noteViableLonger(
  row: RowUnderReview,
  fields: ReaderFields,
  viable: ReviewResponse | null,
  whole: ReviewResponse | null,
): void {
  if (viable === null || whole === null) return
  for (const [field, sum] of [
    [fields.baseline, 'baselineSumMm'],
    [fields.review, 'currentSumMm'],
  ] as const)
    if ((viable[sum] ?? 0) > (whole[sum] ?? 0)) row.note(field, 'viable-longer', { whole: whole[sum] ?? 0 })
}

const named = (at: number) => `Reader ${at + 1}`
/** The one whose judgement is the review's own. */
export const FIRST_READER = named(0)

/** Who of the readers gave sums, by the number that the file knows them by. */
export function readersIn(readings: readonly (readonly (ReviewResponse | null)[])[]): ImportedReader[] {
  return readings.flatMap((ofReader, at) => {
    const responses = ofReader.filter((reading) => reading !== null)
    return responses.length === 0 ? [] : [{ reader: named(at), responses }]
  })
}
