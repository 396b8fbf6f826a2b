import { describe, expect, it } from 'vitest'
import type { LabCode } from '../../../src/shared/model/lab.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { beforeTreatingAgain } from '../../../src/shared/rules/timeline/retreatment.ts'
import { assessment, lab, lesion, patientRecord, review, session } from '../../support/patient-record.ts'

const FIRST = '2026-01-10'
const first = session(1, FIRST)
const ask = (parts: Partial<PatientRecord>, asOf = '2026-03-01') =>
  beforeTreatingAgain(
    patientRecord({ sessions: [first], ...parts }),
    { coagulationVariant: 'inr', fiveMmRule: false },
    asOf,
  )

it('has nothing to compare for somebody who was never treated', () => {
  const empty = ask({ sessions: [] })
  expect(empty).toMatchObject({ session: null, daysSince: null, rounds: [], scores: [], checks: [] })
  expect(empty.refractoriness.definitions.map(({ met }) => met)).toEqual([
    'unknown',
    false,
    'unknown',
    'unknown',
  ])
})

it('counts the days since the last session, and the sessions of the line', () => {
  expect(ask({ sessions: [first, session(2, '2026-02-20')] })).toMatchObject({
    session: { no: 2 },
    daysSince: 9,
    rounds: [1, 2],
  })
})

/** Liver function that makes Child-Pugh 5, or 7 with mild ascites and an albumin of 35. */
const liver = (day: string, ascites: 'none' | 'mild', albumin = 38) => ({
  labs: [lab('bilirubin', day, 20), lab('albumin', day, albumin), lab('inr', day, 1.1)],
  assessment: { ascites, encephalopathyGrade: 0, ecog: 0 } as const,
})

interface Course {
  readonly astBefore?: number | null
  readonly astNow?: number | null
  readonly afp?: number
  readonly overall?: 'PR' | 'CR' | 'SD' | 'PD' | 'NE' | null
  readonly now?: 'none' | 'mild'
  readonly count?: number | null
  readonly largestMm?: number | null
}

/** One session with everything that the three scores ask for. */
function course(changed: Course = {}, sessions = [first]): Partial<PatientRecord> {
  const known = { astBefore: 40, astNow: 45, afp: 50, overall: 'PR', now: 'none', ...changed } as const
  const { count = 1, largestMm = 40 } = changed
  const before = liver('2026-01-09', 'none')
  const after = liver('2026-02-15', known.now)
  const ast = (day: string, value: number | null) => (value === null ? [] : [lab('ast', day, value)])
  return {
    sessions,
    labs: [
      ...before.labs,
      ...after.labs,
      ...ast('2026-01-09', known.astBefore),
      ...ast('2026-02-15', known.astNow),
      lab('afp', '2026-01-08', known.afp),
    ],
    assessments: [
      assessment('2026-01-09', {
        ...before.assessment,
        lesionCount: count,
        largestMm,
        vascularInvasion: false,
        distantMetastasis: false,
      }),
      assessment('2026-02-15', { ...after.assessment, source: 'review' }),
    ],
    reviews: known.overall === null ? [] : [review(first, { on: '2026-02-15', overall: known.overall })],
  }
}
const scores = (changed: Course = {}, asOf?: string) =>
  ask(course(changed), asOf).scores.map(({ shown, group }) => [shown, group])

describe('the scores, from the state before the first session and the one now', () => {
  it.each<[string, Course, unknown]>([
    [
      'all calm',
      {},
      [
        [0, 'low'],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'AST up by 25 %',
      { astNow: 50 },
      [
        [0, 'low'],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'AST up by more',
      { astNow: 51 },
      [
        [4, 'high'],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'Child-Pugh up one',
      { now: 'mild' },
      [
        [1.5, 'low'],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'stable disease',
      { overall: 'SD' },
      [
        [1, 'low'],
        [0, 'good'],
        [3, 'intermediate'],
      ],
    ],
    [
      'progression',
      { overall: 'PD' },
      [
        [1, 'low'],
        [0, 'good'],
        [3, 'intermediate'],
      ],
    ],
    [
      'complete response',
      { overall: 'CR' },
      [
        [0, 'low'],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'AFP 200',
      { afp: 200 },
      [
        [0, 'low'],
        [-2, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'AFP 400',
      { afp: 400 },
      [
        [0, 'low'],
        [-2, 'good'],
        [3, 'intermediate'],
      ],
    ],
    [
      'four large tumours',
      { count: 4, largestMm: 50 },
      [
        [0, 'low'],
        [-1, 'good'],
        [3, 'intermediate'],
      ],
    ],
    [
      'no AST before',
      { astBefore: null },
      [
        [null, null],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'no AST now',
      { astNow: null },
      [
        [null, null],
        [-3, 'good'],
        [0, 'low'],
      ],
    ],
    [
      'no review',
      { overall: null },
      [
        [null, 'low'],
        [null, 'good'],
        [null, null],
      ],
    ],
    [
      'a review without an answer',
      { overall: 'NE' },
      [
        [null, 'low'],
        [null, 'good'],
        [null, null],
      ],
    ],
    [
      'tumours never counted',
      { count: null, largestMm: null },
      [
        [0, 'low'],
        [null, 'good'],
        [null, null],
      ],
    ],
  ])('%s', (_, changed, expected) => {
    expect(scores(changed)).toEqual(expected)
  })

  it('names what is missing, and by which formula it counted', () => {
    const { scores: found } = ask(course({ astNow: null, overall: null }))
    expect(found.map(({ name, formula, explain }) => [name, formula, explain.missing])).toEqual([
      ['ART', 'art.v1', ['astBeforeSecond', 'radiologicalResponse']],
      ['ABCR', 'abcr.v1', ['radiologicalResponse']],
      ['SNACOR', 'snacor.v1', ['radiologicalResponse']],
    ])
  })

  it('takes the largest lesion on file for a lower bound, and their number for none at all', () => {
    const lesions = [
      ...[1, 2, 3].map((no) => lesion(no, { '2026-01-05': 30 })),
      lesion(4, { '2026-01-05': 30, '2026-01-08': 50 }),
      lesion(5, { '2026-02-15': 60 }),
    ]
    const { scores: found } = ask({ ...course({ count: null, largestMm: null }), lesions })
    expect(found[2]?.explain.inputs.slice(0, 2)).toMatchObject([
      { name: 'largestCm', value: '≥ 5', points: 1 },
      { name: 'nodules', value: null },
    ])
    expect(found[2]).toMatchObject({ shown: null, explain: { missing: ['nodules'] } })
    expect(found[1]?.explain).toMatchObject({ missing: ['bclc'] })
  })

  it.each<
    [count: number | null, isMinimum: boolean, stated: number | null, measured: number | null, unknown]
  >([
    [4, false, 49, null, [2, [], 'B']],
    [4, true, 49, null, [2, [], 'B']],
    [3, true, 49, null, [null, ['nodules'], 'B']],
    [3, true, 30, null, [null, ['nodules'], null]],
    [1, true, 30, null, [null, ['nodules'], null]],
    [1, false, null, 49, [null, ['largestCm'], 'A']],
    [1, false, null, 50, [1, [], 'A']],
    [2, false, null, 30, [null, ['largestCm'], null]],
    [2, false, null, 31, [null, ['largestCm'], 'B']],
    [1, false, null, 20, [null, ['largestCm'], null]],
    [2, false, 30, 60, [0, [], 'A']],
    [null, false, 30, null, [null, ['nodules'], null]],
    [2, false, null, null, [null, ['largestCm'], null]],
  ])(
    '%s tumours (a minimum: %s), largest stated %s or measured %s mm: SNACOR, what it misses, and BCLC %j',
    (count, isMinimum, stated, measured, expected) => {
      const { assessments = [], ...rest } = course({ count, largestMm: stated })
      const said = assessments.map((one) => ({ ...one, lesionCountIsMinimum: isMinimum }))
      const lesions = measured === null ? [] : [lesion(1, { '2026-01-05': measured })]
      const [, abcr, snacor] = ask({ ...rest, assessments: said, lesions }).scores
      const bclc = abcr?.explain.inputs.find(({ name }) => name === 'bclc')?.value
      expect([snacor?.shown, snacor?.explain.missing, bclc]).toEqual(expected)
    },
  )

  it('does not score an AFP or AST that is only a bound beyond what the bound tells', () => {
    const { labs = [], ...rest } = course()
    const bounded = (code: LabCode) =>
      labs.map((one) => (one.code === code ? { ...one, comparator: '>' as const } : one))
    expect(ask({ ...rest, labs: bounded('ast') }).scores[0]?.shown).toBeNull()
    expect(ask({ ...rest, labs: bounded('afp') }).scores[2]).toMatchObject({ shown: null, group: null })
  })

  it('has no Child-Pugh class for SNACOR beyond B', () => {
    const { assessments = [], labs = [], ...rest } = course()
    const failing = [
      lab('bilirubin', '2026-01-09', 60),
      lab('albumin', '2026-01-09', 25),
      lab('inr', '2026-01-09', 1.1),
    ]
    const kept = labs.filter(({ code, sampledOn }) => sampledOn !== '2026-01-09' || code === 'ast')
    const { scores: found } = ask({ ...rest, assessments, labs: [...failing, ...kept] })
    expect(found[2]?.explain.inputs).toContainEqual(
      expect.objectContaining({ name: 'childPughClass', value: 'B' }),
    )
    const worse = assessments.map((one) =>
      one.assessedOn === '2026-01-09' ? { ...one, ascites: 'refractory' } : one,
    )
    expect(
      ask({ ...rest, assessments: worse, labs: [...failing, ...kept] }).scores[2]?.explain.missing,
    ).toEqual(['childPughClass'])
  })
})

describe('outside what a score was made for', () => {
  it.each([
    ['2026-04-10', []],
    ['2026-04-11', ['over-90-days']],
  ])('ART on %s: %j', (asOf, beyondUse) => {
    expect(ask(course(), asOf).scores.map((score) => score.beyondUse)).toEqual([beyondUse, [], []])
  })

  it('says so before every session but the second, without a group; SNACOR stays what it was after the first', () => {
    const sessions = [first, session(2, '2026-02-20')]
    const before = course({ overall: 'SD' }, sessions)
    const second = review(sessions[1] ?? first, { on: '2026-02-28', overall: 'CR' })
    const { scores: found } = ask({ ...before, reviews: [...(before.reviews ?? []), second] })
    expect(found.map(({ shown, beyondUse }) => [shown, beyondUse])).toEqual([
      [null, ['not-second-session']],
      [null, ['not-second-session']],
      [3, ['not-second-session']],
    ])
    expect(found.map(({ group }) => group)).toEqual([null, null, null])
    expect(found[0]?.explain.missing).toEqual(['astNow', 'childPughNow'])
    expect(found[0]?.explain.inputs).toMatchObject([
      { name: 'astBeforeFirst', value: 40, on: '2026-01-09' },
      { name: 'astNow', value: null },
      { name: 'childPughBeforeFirst', value: 5, on: '2026-01-09' },
      { name: 'childPughNow', value: null },
      { name: 'radiologicalResponse', value: true, on: '2026-02-28' },
    ])
    expect(found[2]?.explain.inputs.at(-1)).toMatchObject({
      name: 'radiologicalResponse',
      value: false,
      on: '2026-02-15',
    })
  })

  it('has the day of each input beside it where it is known, and no group beyond its time', () => {
    const { scores: found } = ask(course(), '2026-04-11')
    expect(found.map(({ group }) => group)).toEqual([null, 'good', 'low'])
    const days = found.map(({ explain }) => explain.inputs.map(({ name, on }) => [name, on]))
    expect(days[0]).toEqual([
      ['astBeforeFirst', '2026-01-09'],
      ['astBeforeSecond', '2026-02-15'],
      ['childPughBeforeFirst', '2026-01-09'],
      ['childPughBeforeSecond', '2026-02-15'],
      ['radiologicalResponse', '2026-02-15'],
    ])
    expect(days[1]?.toSorted()).toEqual([
      ['afp', '2026-01-08'],
      ['bclc', undefined],
      ['childPughIncrease', '2026-02-15'],
      ['radiologicalResponse', '2026-02-15'],
    ])
  })
})

describe('soft warnings', () => {
  const interval = (day: string, stage: Partial<typeof first> = {}) =>
    ask({ sessions: [session(1, FIRST, stage)] }, day).checks[0]
  it.each([
    ['2026-01-30', 20, true],
    ['2026-01-31', 21, false],
    ['2026-02-01', 22, false],
  ])('a repeat on %s, %s days later, is asked about: %s', (day, days, warns) => {
    expect(interval(day)).toEqual({ code: 'interval', warns, days, isStaged: false })
  })

  it('does not ask about the next stage of a plan, only about one after its last', () => {
    expect(interval('2026-01-24', { stageNo: 1, stageOf: 2 })).toMatchObject({ warns: false, isStaged: true })
    expect(interval('2026-01-24', { stageNo: 2, stageOf: 2 })).toMatchObject({ warns: true, isStaged: false })
  })

  const recovery = (code: 'alt' | 'bilirubin', before: number | null, now: number | null, unit?: string) => {
    const units = unit === undefined ? {} : { unit }
    const labs = [
      ...(before === null
        ? []
        : [lab(code, '2026-01-09', before, { unit: code === 'alt' ? 'U/L' : 'umol/L' })]),
      ...(now === null ? [] : [lab(code, '2026-02-15', now, code === 'alt' ? { unit: 'U/L' } : units)]),
    ]
    return ask({ labs }).checks.find((check) => check.code === code)?.warns
  }
  it.each([
    ['alt', 40, 59.9, false],
    ['alt', 40, 60, false],
    ['alt', 40, 60.1, true],
    ['bilirubin', 20, 30, false],
    ['bilirubin', 20, 30.1, true],
    ['alt', null, 60, 'unknown'],
    ['alt', 40, null, 'unknown'],
  ] as const)('%s from %s to %s is not back to 1.5 times: %s', (code, before, now, warns) => {
    expect(recovery(code, before, now)).toBe(warns)
  })

  it('compares bilirubin across units, and a bound with nothing', () => {
    expect(recovery('bilirubin', 17.104, 1.5, 'mg/dL')).toBe(false)
    expect(recovery('bilirubin', 17.104, 1.51, 'mg/dL')).toBe(true)
    const bound = [lab('alt', '2026-01-09', 40), lab('alt', '2026-02-15', 70, { comparator: '<' })]
    expect(ask({ labs: bound }).checks[1]).toMatchObject({
      code: 'alt',
      warns: 'unknown',
      now: { value: 70 },
    })
  })

  it('takes only what was sampled since the session, and not later than today', () => {
    const labs = [lab('alt', '2026-01-09', 40), lab('alt', FIRST, 90), lab('alt', '2026-03-02', 90)]
    expect(ask({ labs }).checks[1]).toMatchObject({ before: { value: 90 }, now: null })
  })
})
