import { z } from 'zod'
import { decimal, subtractDecimals, toNumber } from '../../kit/decimal.ts'
import { foldText } from '../../kit/fold-text.ts'
import { text } from '../../model/primitives.ts'
import { OverallResponse } from './overall-response.ts'

const Criteria = z.enum(['mRECIST', 'RECIST1.1', 'EASL'])
type Criteria = z.output<typeof Criteria>

interface Said {
  readonly reader: string
  readonly responses: readonly { readonly criteria: Criteria }[]
}

/** A reader agrees with himself, and a criterion read twice by him has two answers of which neither is his. */
function refuseRepeats(readers: readonly Said[], ctx: z.RefinementCtx): void {
  const repeated = (path: (string | number)[]) =>
    ctx.addIssue({ code: 'custom', path, message: 'named twice', params: { kind: 'named-twice' } })
  const names = readers.map(({ reader }) => foldText(reader))
  readers.forEach(({ reader, responses }, at) => {
    if (names.indexOf(foldText(reader)) < at) repeated([at, 'reader'])
    const judged = responses.map(({ criteria }) => criteria)
    judged.forEach((criteria, index) => {
      if (judged.indexOf(criteria) < index) repeated([at, 'responses', index, 'criteria'])
    })
  })
}

export const ReadersInput = z.strictObject({
  /** The first reader first; his judgement is the review's. */
  readers: z
    .array(
      z.strictObject({
        reader: text(100),
        responses: z
          .array(
            z.strictObject({
              criteria: Criteria,
              overall: OverallResponse,
              /** null = could not be computed. */
              changeFromBaselinePct: z.number().nullable().default(null),
            }),
          )
          .max(3),
      }),
    )
    .min(2)
    .max(10)
    .superRefine(refuseRepeats),
})
export type ReadersInput = z.output<typeof ReadersInput>

const Sentence = z.strictObject({ en: z.string(), zh: z.string() })

export const ReaderComparison = z.strictObject({
  criteria: Criteria,
  agree: z.boolean(),
  /** Who says what, the category of the first reader first. */
  opinions: z.array(z.strictObject({ overall: OverallResponse, readers: z.array(z.string()) })),
  /** Largest minus smallest change from the baseline, percentage points; null with fewer than two. */
  changeDifferencePct: z.number().nullable(),
  sentence: Sentence,
})
export type ReaderComparison = z.output<typeof ReaderComparison>

export const ReadersAnswer = z.strictObject({
  /** null when no criteria were judged by two readers. */
  agree: z.boolean().nullable(),
  comparisons: z.array(ReaderComparison),
})
export type ReadersAnswer = z.output<typeof ReadersAnswer>

interface Opinion {
  readonly reader: string
  readonly overall: OverallResponse
  readonly changeFromBaselinePct: number | null
}

/** Whether the readers of one image agree, criteria by criteria; criteria that only one of them judged are left out. */
export function compareReaders({ readers }: ReadersInput): ReadersAnswer {
  const comparisons = Criteria.options.flatMap((criteria) => {
    const opinions = readers.flatMap(({ reader, responses }) =>
      responses
        .filter((response) => response.criteria === criteria)
        .map(({ overall, changeFromBaselinePct }): Opinion => ({ reader, overall, changeFromBaselinePct })),
    )
    return opinions.length < 2 ? [] : [compared(criteria, opinions)]
  })
  return { agree: comparisons.length === 0 ? null : comparisons.every(({ agree }) => agree), comparisons }
}

function compared(criteria: Criteria, said: readonly Opinion[]): ReaderComparison {
  const opinions = [...Map.groupBy(said, ({ overall }) => overall)].map(([overall, holders]) => ({
    overall,
    readers: holders.map(({ reader }) => reader),
  }))
  return {
    criteria,
    agree: opinions.length === 1,
    opinions,
    changeDifferencePct: spread(said.map(({ changeFromBaselinePct }) => changeFromBaselinePct)),
    sentence: sentenceOf(criteria, opinions),
  }
}

function spread(changes: readonly (number | null)[]): number | null {
  const known = changes.filter((change) => change !== null)
  if (known.length < 2) return null
  return toNumber(subtractDecimals(decimal(Math.max(...known)), decimal(Math.min(...known))))
}

const CRITERIA_NAMES: Readonly<Record<Criteria, string>> = {
  mRECIST: 'mRECIST',
  'RECIST1.1': 'RECIST 1.1',
  EASL: 'EASL',
}

/** `mRECIST: Wang Lei says CR; Li Na and Chen Jing say PR.` */
function sentenceOf(
  criteria: Criteria,
  opinions: ReaderComparison['opinions'],
): ReaderComparison['sentence'] {
  const name = CRITERIA_NAMES[criteria]
  const en = opinions.map(
    ({ overall, readers }) => `${joined(readers, ' and ')} ${readers.length > 1 ? 'say' : 'says'} ${overall}`,
  )
  const zh = opinions.map(({ overall, readers }) => `${joined(readers, '、')}判为 ${overall}`)
  return { en: `${name}: ${en.join('; ')}.`, zh: `${name}：${zh.join('；')}。` }
}

function joined(names: readonly string[], last: string): string {
  const before = names.slice(0, -1).join(last === '、' ? last : ', ')
  return [before, ...names.slice(-1)].filter((part) => part !== '').join(last)
}
