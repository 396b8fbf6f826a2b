import { describe, expect, it } from 'vitest'
import { earlierStages, laterStages } from '../../../src/shared/rules/sessions/staged-plan.ts'
import { type LineHistory, lineOf } from '../../../src/shared/rules/response/treatment-line.ts'

const judgedBy = (doneOn: string | null, ...responses: [criteria: string, overall: string][]) =>
  ({
    doneOn,
    closedReason: null,
    closedOn: null,
    responses: responses.map(([criteria, overall]) => ({ criteria, overall })),
  }) as unknown as LineHistory['reviews'][number]
const review = (doneOn: string, overall: string) => judgedBy(doneOn, ['mRECIST', overall])
const history = (over: Partial<LineHistory> = {}): LineHistory => ({
  sessions: [{ performedOn: '2025-01-06', lineNo: 1 }],
  reviews: [],
  assessments: [],
  ...over,
})

describe('a treatment line', () => {
  it('begins with the first session, whatever is said of it', () => {
    expect(lineOf(history({ sessions: [] }), '2026-03-02', true)).toBe(1)
  })

  it('goes on however long ago the last session was', () => {
    expect(lineOf(history(), '2029-03-02', false)).toBe(1)
  })

  it('ends when the physician says so', () => {
    expect(lineOf(history(), '2026-03-02', true)).toBe(2)
  })

  it.each([
    ['365 days of complete response', '2025-03-02', 2],
    ['364 days', '2025-03-03', 1],
  ])('ends after %s', (_, since, line) => {
    expect(lineOf(history({ reviews: [review(since, 'CR')] }), '2026-03-02', false)).toBe(line)
  })

  it('counts the response from where it has been complete without a break', () => {
    const reviews = [review('2025-02-05', 'CR'), review('2025-06-01', 'PD'), review('2025-09-01', 'CR')]
    expect(lineOf(history({ reviews }), '2026-03-02', false)).toBe(1)
    expect(lineOf(history({ reviews }), '2026-09-01', false)).toBe(2)
    expect(
      lineOf(
        history({ reviews: [review('2025-02-05', 'CR'), review('2026-02-01', 'PR')] }),
        '2026-03-02',
        false,
      ),
    ).toBe(1)
  })

  it.each([
    ['on the day of the last session', [review('2025-01-06', 'CR')], 1],
    ['the day after it', [review('2025-01-07', 'CR')], 2],
    ['before it, with none since', [review('2024-12-01', 'CR')], 1],
    ['after a PD, entered in another order', [review('2025-06-01', 'CR'), review('2025-02-05', 'PD')], 2],
    ['lost again, entered in another order', [review('2025-06-01', 'PR'), review('2025-02-05', 'CR')], 1],
    ['lost on the day itself', [review('2025-02-05', 'CR'), review('2026-06-15', 'PD')], 1],
    ['lost on the day after', [review('2025-02-05', 'CR'), review('2026-06-16', 'PD')], 2],
    ['found on the day itself', [review('2026-06-15', 'CR')], 1],
    ['not by mRECIST', [judgedBy('2025-02-05', ['RECIST1.1', 'CR'])], 1],
    ['by mRECIST beside RECIST 1.1', [judgedBy('2025-02-05', ['RECIST1.1', 'SD'], ['mRECIST', 'CR'])], 2],
    ['by RECIST 1.1 beside mRECIST', [judgedBy('2025-02-05', ['RECIST1.1', 'CR'], ['mRECIST', 'SD'])], 1],
    ['of a review without a judgement', [judgedBy('2025-02-05')], 1],
    ['beside a review without a judgement', [review('2025-02-05', 'CR'), judgedBy('2025-09-01')], 2],
    ['beside a review not done', [review('2025-02-05', 'CR'), judgedBy(null, ['mRECIST', 'PD'])], 2],
  ])('on 2026-06-15, a complete response %s', (_, reviews, line) => {
    expect(lineOf(history({ reviews }), '2026-06-15', false)).toBe(line)
  })

  it.each([
    ['resected', '2026-03-01', true, 2],
    ['resected on the day itself', '2026-03-02', true, 2],
    ['not resected', '2025-06-01', false, 1],
    ['not said', '2025-06-01', null, 1],
  ])('with an assessment that says %s', (_, assessedOn, resectionSince, line) => {
    expect(lineOf(history({ assessments: [{ assessedOn, resectionSince }] }), '2026-03-02', false)).toBe(line)
  })

  it.each([
    ['transplant', '2025-01-06', 1],
    ['transplant', '2025-01-07', 2],
    ['transplant', '2026-03-02', 2],
    ['transplant', '2026-03-03', 1],
    ['dead', '2025-06-01', 1],
    [null, null, 1],
  ] as const)('with a review closed for %s on %s: line %s', (closedReason, closedOn, line) => {
    const closed = { ...judgedBy(null), closedReason, closedOn }
    expect(lineOf(history({ reviews: [closed] }), '2026-03-02', false)).toBe(line)
  })

  it('ends with a resection or a transplantation after the last session, not before it', () => {
    const resected = (assessedOn: string) => history({ assessments: [{ assessedOn, resectionSince: true }] })
    expect(lineOf(resected('2025-06-01'), '2026-03-02', false)).toBe(2)
    expect(lineOf(resected('2025-01-06'), '2026-03-02', false)).toBe(1)
    expect(lineOf(resected('2026-03-03'), '2026-03-02', false)).toBe(1)
    const transplanted = {
      ...review('2025-06-01', 'PR'),
      doneOn: null,
      closedReason: 'transplant',
      closedOn: '2025-06-01',
    } as const
    expect(lineOf(history({ reviews: [transplanted] }), '2026-03-02', false)).toBe(2)
  })

  it('of a session logged late is that of the session before its day', () => {
    const sessions = [
      { performedOn: '2025-09-01', lineNo: 2 },
      { performedOn: '2025-01-06', lineNo: 1 },
    ]
    expect(lineOf(history({ sessions }), '2025-08-31', false)).toBe(1)
    expect(lineOf(history({ sessions }), '2025-09-01', false)).toBe(2)
  })
})

describe('the stages of a plan', () => {
  const stage = (id: number, performedOn: string, stageNo: number | null, stageOf: number | null = 3) => ({
    id,
    performedOn,
    stageNo,
    stageOf: stageNo === null ? null : stageOf,
  })
  const [one, two, three] = [stage(1, '2026-01-05', 1), stage(2, '2026-01-26', 2), stage(3, '2026-02-16', 3)]

  it('follow one another by date and number', () => {
    expect(earlierStages(three, [one, two]).map(({ id }) => id)).toEqual([2, 1])
    expect(laterStages(one, [three, two]).map(({ id }) => id)).toEqual([2, 3])
    expect(earlierStages(one, [two, three])).toEqual([])
    expect(laterStages(three, [one, two])).toEqual([])
  })

  it('may be done on one day', () => {
    expect(earlierStages(stage(9, '2026-01-26', 3), [one, two]).map(({ id }) => id)).toEqual([2, 1])
  })

  it('end at a session on demand, at a plan of another size, and where the number starts again', () => {
    expect(earlierStages(three, [one, two, stage(4, '2026-02-02', null)])).toEqual([])
    expect(earlierStages(three, [stage(5, '2026-01-26', 2, 2)])).toEqual([])
    expect(earlierStages(stage(6, '2026-03-02', 1), [one, two, three])).toEqual([])
    expect(earlierStages(stage(7, '2026-03-02', null), [one, two, three])).toEqual([])
  })
})
