import { describe, expect, it } from 'vitest'
import { AreaInput } from '../../../src/shared/rules/response/easl-response.ts'
import { ReadersInput } from '../../../src/shared/rules/response/readers.ts'
import {
  RefractorinessFacts,
  RefractorinessJudgement,
} from '../../../src/shared/rules/response/refractoriness-answer.ts'
import { judgeRefractoriness } from '../../../src/shared/rules/response/refractoriness.ts'
import { answerResponse, ResponseAnswer } from '../../../src/shared/rules/response/response-answer.ts'
import { ResponseInput } from '../../../src/shared/rules/response/response.ts'
import {
  planReview,
  REVIEW_STATUSES,
  ReviewPlan,
  ReviewPlanInput,
  ReviewStatus,
  ReviewStatusInput,
} from '../../../src/shared/rules/response/review-schedule.ts'

const many = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at))

describe('sums', () => {
  it.each([
    [-0.1, false],
    [0, true],
    [0.1, true],
    [null, true],
  ])('of %s are taken: %s', (sum, isTaken) => {
    const mm = { criteria: 'mRECIST', baselineSumMm: 1, nadirSumMm: 1, currentSumMm: 1 }
    for (const name of ['baselineSumMm', 'nadirSumMm', 'currentSumMm'])
      expect(ResponseInput.safeParse({ ...mm, [name]: sum }).success).toBe(isTaken)
    const mm2 = { baselineMm2: 1, nadirMm2: 1, currentMm2: 1 }
    for (const name of Object.keys(mm2))
      expect(AreaInput.safeParse({ ...mm2, [name]: sum }).success).toBe(isTaken)
  })

  it('are answered the same where the nadir, the non-targets and the new lesion are left out or null', () => {
    const least = { criteria: 'mRECIST', baselineSumMm: 60, currentSumMm: 42 } as const
    const nulls = { nadirSumMm: null, nonTarget: null, newLesion: null, fiveMmRule: null }
    expect(answerResponse(ResponseInput.parse({ ...least, ...nulls }))).toEqual(
      answerResponse(ResponseInput.parse(least)),
    )
    expect(ResponseInput.safeParse({ ...least, criteria: 'WHO' }).success).toBe(false)
  })
})

it.each([
  [{ baselineSumMm: null, currentSumMm: null }, 'no-targets', 'none'],
  [{ baselineSumMm: null, currentSumMm: 20 }, 'no-baseline', 'NE'],
  [{ baselineSumMm: 60, currentSumMm: null }, 'not-evaluable', 'NE'],
  [{ baselineSumMm: 60, currentSumMm: 0 }, 'nothing-left', 'CR'],
  [{ baselineSumMm: 60, nadirSumMm: 0, currentSumMm: 1 }, 'return-after-complete', 'PD'],
  [{ baselineSumMm: 60, nadirSumMm: 70, currentSumMm: 72 }, 'rise', 'PD'],
  [{ baselineSumMm: 60, currentSumMm: 42 }, 'fall', 'PR'],
  [{ baselineSumMm: 60, currentSumMm: 42.1 }, 'neither', 'SD'],
] as const)('answers %j, decided by %s, as %s in the shape of the contract', (sums, decidedBy, target) => {
  const answer = answerResponse({ criteria: 'mRECIST', ...sums })
  expect(answer).toMatchObject({ target, explain: { decidedBy } })
  expect(ResponseAnswer.parse(answer)).toEqual(answer)
  expect(ResponseAnswer.safeParse({ ...answer, explain: { ...answer.explain, more: 1 } }).success).toBe(false)
})

describe('the facts of refractoriness', () => {
  it('are unknown where they are left out', () => {
    expect(RefractorinessFacts.parse({ sessions: [{}] })).toEqual({
      sessions: [
        {
          selective: 'unknown',
          changed: 'unknown',
          viableSharePct: null,
          imagedAfterDays: null,
          moreLesions: 'unknown',
        },
      ],
      targetVsFirst: null,
      markersKeepRising: 'unknown',
      newVascularInvasion: 'unknown',
      newExtrahepaticSpread: 'unknown',
      extensiveInvolvement: 'unknown',
      intrahepaticProgression: 'unknown',
      intrahepaticGrowthPct: null,
      growthOf: 'area',
      childPugh: null,
      ecog: null,
      substantialNecrosis: 'unknown',
      regrownSiteFailed: 'unknown',
      viableBoundary: 'above',
    })
  })

  it.each([
    [{ sessions: many(100, () => ({})) }, true],
    [{ sessions: many(101, () => ({})) }, false],
    [{ sessions: [{ viableSharePct: 0 }] }, true],
    [{ sessions: [{ viableSharePct: -0.1 }] }, false],
    [{ sessions: [{ viableSharePct: 250 }] }, true],
    [{ sessions: [{ imagedAfterDays: 0 }] }, true],
    [{ sessions: [{ imagedAfterDays: -1 }] }, false],
    [{ sessions: [{ selective: 'perhaps' }] }, false],
    [{ sessions: [{ more: 1 }] }, false],
    [{ sessions: [], intrahepaticGrowthPct: -100 }, true],
    [{ sessions: [], intrahepaticGrowthPct: -100.1 }, false],
    [{ sessions: [], growthOf: 'area' }, true],
    [{ sessions: [], growthOf: 'diameter' }, true],
    [{ sessions: [], growthOf: 'volume' }, false],
    [{ sessions: [], viableBoundary: 'from' }, true],
    [{ sessions: [], viableBoundary: 'to' }, false],
    [{ sessions: [], ecog: 0 }, true],
    [{ sessions: [], ecog: 5 }, true],
    [{ sessions: [], ecog: -1 }, false],
    [{ sessions: [], ecog: 6 }, false],
    [{ sessions: [], ecog: 1.5 }, false],
    [{ sessions: [], more: 1 }, false],
  ])('are taken or refused at their limits: %#, %j', (facts, isTaken) => {
    expect(RefractorinessFacts.safeParse(facts).success).toBe(isTaken)
  })

  it('lead to verdicts in the shape of the contract, key by key', () => {
    const span = { low: 7, high: 8 }
    const facts = RefractorinessFacts.parse({
      sessions: [{ selective: true, viableSharePct: 60 }, { selective: 'unknown' }],
      targetVsFirst: 'PD',
      childPugh: span,
    })
    const judged = judgeRefractoriness(facts)
    expect(RefractorinessJudgement.parse(judged)).toEqual(judged)
    const [verdict] = judged.definitions
    const [item] = verdict?.items ?? []
    const [evidence] = item?.evidence ?? []
    const withVerdict = (parts: object) => ({ definitions: [{ ...verdict, ...parts }] })
    const withItem = (parts: object) => withVerdict({ items: [{ ...item, ...parts }] })
    expect(RefractorinessJudgement.safeParse(withItem({ evidence: [evidence] })).success).toBe(true)
    for (const changed of [
      { ...judged, more: 1 },
      withVerdict({ more: 1 }),
      withItem({ more: 1 }),
      withItem({ id: 'J9' }),
      withItem({ evidence: [{ ...evidence, more: 1 }] }),
      withItem({ evidence: [{ ...evidence, fact: 'weather' }] }),
      withItem({ evidence: [{ ...evidence, session: 1.5 }] }),
    ])
      expect(RefractorinessJudgement.safeParse(changed).success).toBe(false)
  })
})

describe('readers of one image', () => {
  const said = (...criteria: string[]) => criteria.map((one) => ({ criteria: one, overall: 'PR' }))
  const reader = (at: number, responses: object[] = []) => ({ reader: `Reader ${at}`, responses })
  it.each([
    [1, false],
    [2, true],
    [10, true],
    [11, false],
  ])('are taken as %s: %s', (count, isTaken) => {
    expect(ReadersInput.safeParse({ readers: many(count, (at) => reader(at)) }).success).toBe(isTaken)
  })
  it.each([
    [reader(1, said('mRECIST', 'RECIST1.1', 'EASL')), true],
    [reader(1, said('mRECIST', 'RECIST1.1', 'EASL', 'EASL')), false],
    [reader(1, said('WHO')), false],
    [reader(1, [{ criteria: 'EASL', overall: 'PR', more: 1 }]), false],
    [{ ...reader(1), more: 1 }, false],
    [{ ...reader(1), reader: 'x'.repeat(100) }, true],
    [{ ...reader(1), reader: 'x'.repeat(101) }, false],
    [{ ...reader(1), reader: ' ' }, false],
  ])('say what a record holds: %#', (one, isTaken) => {
    expect(ReadersInput.safeParse({ readers: [reader(0), one] }).success).toBe(isTaken)
  })
  it('that say four things are refused for their number as well as for the one said twice', () => {
    const four = reader(1, said('mRECIST', 'RECIST1.1', 'EASL', 'EASL'))
    const issues = ReadersInput.safeParse({ readers: [reader(0), four] }).error?.issues ?? []
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toContainEqual([
      'too_big',
      'readers.1.responses',
    ])
  })
})

describe('the dates of a review', () => {
  it.each([
    [{ performedOn: '2026-03-02' }, true],
    [{ performedOn: '2026-02-30' }, false],
    [{ performedOn: '2026-03-02', holidays: null }, true],
    [{ performedOn: '2026-03-02', holidays: ['2026-02-30'] }, false],
    [{ performedOn: '2026-03-02', holidays: many(400, () => '2026-05-01') }, true],
    [{ performedOn: '2026-03-02', holidays: many(401, () => '2026-05-01') }, false],
    [{ performedOn: '2026-03-02', more: 1 }, false],
  ])('are asked for within limits: %#', (asked, isTaken) => {
    expect(ReviewPlanInput.safeParse(asked).success).toBe(isTaken)
  })

  it('keep to the contract, key by key', () => {
    const plan = planReview({ performedOn: '2026-03-02', holidays: null })
    expect(ReviewPlan.parse(plan)).toEqual(plan)
    expect(ReviewPlan.safeParse({ ...plan, more: 1 }).success).toBe(false)
    expect(ReviewPlan.safeParse({ ...plan, dueOn: null }).success).toBe(false)
    const asked = { performedOn: '2026-03-02', asOf: '2026-04-01' }
    expect(ReviewStatusInput.parse({ ...asked, doneOn: null })).toEqual({ ...asked, doneOn: null })
    expect(ReviewStatusInput.parse(asked)).toEqual(asked)
    expect(ReviewStatusInput.safeParse({ ...asked, more: 1 }).success).toBe(false)
    expect(ReviewStatusInput.safeParse({ ...asked, asOf: null }).success).toBe(false)
  })

  it('have these statuses and no other', () => {
    expect(REVIEW_STATUSES).toEqual([
      'done-early',
      'done-in-window',
      'done-late',
      'scheduled',
      'open',
      'overdue',
      'critical',
    ])
    for (const status of REVIEW_STATUSES)
      expect(ReviewStatus.parse({ status, days: 30 })).toEqual({ status, days: 30 })
    expect(ReviewStatus.safeParse({ status: 'done', days: 30 }).success).toBe(false)
    expect(ReviewStatus.safeParse({ status: 'open', days: 30.5 }).success).toBe(false)
    expect(ReviewStatus.safeParse({ status: 'open', days: 30, more: 1 }).success).toBe(false)
  })
})
