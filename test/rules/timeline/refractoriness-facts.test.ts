import { describe, expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import { refractorinessFacts } from '../../../src/shared/rules/timeline/refractoriness-facts.ts'
import {
  artery,
  assessment,
  drugInto,
  lab,
  lesion,
  patientRecord,
  review,
  session,
} from '../../support/patient-record.ts'

const TODAY = '2026-06-01'
const FIRST = '2026-01-10'
const SECOND = '2026-03-10'
const facts = (parts: Partial<PatientRecord>, asOf = TODAY) =>
  refractorinessFacts(patientRecord(parts), { coagulationVariant: 'inr', fiveMmRule: false }, asOf)
const twice = (parts: Partial<Session> = {}, first: Partial<Session> = {}) => [
  session(1, FIRST, first),
  session(2, SECOND, parts),
]

it('leaves everything unknown of somebody who was never treated', () => {
  expect(facts({})).toEqual({
    sessions: [],
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

it('gathers what is on file of a line of two sessions', () => {
  const second = session(2, SECOND, { arteries: [artery()], changedFromLast: ['feeders'] })
  const record = {
    sessions: [session(1, FIRST, { arteries: [artery({ selectivity: '2' })] }), second],
    lesions: [lesion(1, { '2026-01-05': 60, '2026-02-20': 45, '2026-04-15': 42 })],
    reviews: [review(second, { on: '2026-04-15' }, { newLesion: false })],
    labs: [
      lab('bilirubin', '2026-04-15', 20),
      lab('albumin', '2026-04-15', 38),
      lab('inr', '2026-04-15', 1.1),
      lab('afp', '2026-03-08', 300),
      lab('afp', '2026-04-15', 200),
    ],
    assessments: [
      assessment('2026-01-10', { vascularInvasion: false, distantMetastasis: false, lesionCount: 1 }),
      assessment('2026-03-10', { lesionCount: 2 }),
      assessment('2026-04-15', { ecog: 1, vascularInvasion: true, distantMetastasis: false }),
    ],
  }
  expect(facts(record)).toEqual({
    sessions: [
      { selective: false, changed: 'unknown', viableSharePct: 75, imagedAfterDays: 41, moreLesions: true },
      { selective: true, changed: true, viableSharePct: 70, imagedAfterDays: 36, moreLesions: false },
    ],
    targetVsFirst: 'PR',
    markersKeepRising: false,
    newVascularInvasion: true,
    newExtrahepaticSpread: false,
    extensiveInvolvement: false,
    intrahepaticProgression: false,
    intrahepaticGrowthPct: -30,
    growthOf: 'diameter',
    childPugh: { low: 5, high: 9 },
    ecog: 1,
    substantialNecrosis: true,
    regrownSiteFailed: false,
    viableBoundary: 'above',
  })
})

it.each([
  [41.2, [41.2, 'area']],
  [null, [20, 'diameter']],
] as const)('takes growth from areas (%s %%) where they were judged, else from diameters', (pct, growth) => {
  const only = session(1, FIRST)
  const areaResponse = {
    criteria: 'EASL',
    baselineMm2: 1000,
    nadirMm2: 1000,
    currentMm2: 1412,
    target: 'PD',
    overall: 'PD',
    changeFromBaselinePct: pct,
    changeFromNadirPct: pct,
  } as const
  const { intrahepaticGrowthPct, growthOf } = facts({
    sessions: [only],
    lesions: [lesion(1, { '2026-01-05': 50, '2026-02-20': 60 })],
    reviews: [review(only, { on: '2026-02-20' }, { areaResponse })],
  })
  expect([intrahepaticGrowthPct, growthOf]).toEqual(growth)
})

describe('sessions of the line', () => {
  it.each([
    ['a session of an earlier line', [session(1, FIRST), session(2, SECOND, { lineNo: 2 })], 1],
    ['a void one', twice({}, { state: 'void' }), 1],
    ['an aborted one', twice({}, { procedureType: 'aborted' }), 1],
    ['an infusion', twice({}, { procedureType: 'HAIC' }), 1],
    ['the stages of one plan as one', twice({ stageNo: 2, stageOf: 2 }, { stageNo: 1, stageOf: 2 }), 1],
    ['stages of different plans', twice({ stageNo: 2, stageOf: 3 }, { stageNo: 1, stageOf: 2 }), 2],
    ['a plan begun anew', twice({ stageNo: 1, stageOf: 2 }, { stageNo: 1, stageOf: 2 }), 2],
    ['a session after a stage', twice({}, { stageNo: 1, stageOf: 2 }), 2],
    ['a stage after a session', twice({ stageNo: 1, stageOf: 2 }), 2],
  ] as const)('counts %s: %#', (_, sessions, count) => {
    expect(facts({ sessions: [...sessions] }).sessions).toHaveLength(count)
  })

  it('knows none of later than the day it is asked for', () => {
    expect(facts({ sessions: twice() }, '2026-03-09').sessions).toHaveLength(1)
    expect(facts({ sessions: twice() }, SECOND).sessions).toHaveLength(2)
  })

  it('measures a staged plan from its last stage, and asks every stage to be selective', () => {
    const [one, two] = twice({ stageNo: 2, stageOf: 2 }, { stageNo: 1, stageOf: 2 })
    const lesions = [lesion(1, { '2026-01-05': 60, '2026-04-15': 30 })]
    const of = (selectivity: '2' | '4') =>
      facts({
        lesions,
        sessions: [
          { ...one, arteries: [artery({ selectivity })] },
          { ...two, arteries: [artery()] },
        ] as Session[],
      }).sessions[0]
    expect(of('2')).toMatchObject({ selective: false, imagedAfterDays: 36, viableSharePct: 50 })
    expect(of('4')).toMatchObject({ selective: true })
  })

  it.each([
    [['3'], true],
    [['2'], false],
    [['2', '3'], true],
    [['2', null], 'unknown'],
    [[null, '4'], true],
    [[], 'unknown'],
  ] as const)('levels %j make a session selective: %s', (levels, selective) => {
    const arteries = levels.map((selectivity) => artery({ selectivity }))
    expect(facts({ sessions: [session(1, FIRST, { arteries })] }).sessions[0]?.selective).toBe(selective)
  })

  const epirubicin = [drugInto('A8', 'epirubicin', 50)]
  const both = [...epirubicin, drugInto('A8', 'cisplatin', 40)]
  it.each([
    [null, epirubicin, epirubicin, 'unknown'],
    [[], epirubicin, epirubicin, false],
    [['technique'], epirubicin, epirubicin, false],
    [['drug'], epirubicin, epirubicin, true],
    [['feeders'], epirubicin, epirubicin, true],
    [null, epirubicin, both, true],
    [[], epirubicin, both, true],
    [null, both, epirubicin, true],
    [null, [], both, 'unknown'],
    [[], both, [], false],
  ] as const)('said %j, other drugs: changed %#', (changedFromLast, before, now, changed) => {
    const said = changedFromLast && [...changedFromLast]
    const sessions = twice({ changedFromLast: said, arteries: [...now] }, { arteries: [...before] })
    expect(facts({ sessions }).sessions[1]?.changed).toBe(changed)
  })
})

describe('the viable share after a session', () => {
  const one = [session(1, FIRST)]
  const shareOf = (images: Record<string, number | null>, parts: Partial<PatientRecord> = {}) => {
    const { sessions } = facts({ sessions: one, lesions: [lesion(1, images)], ...parts })
    return [sessions[0]?.viableSharePct, sessions[0]?.imagedAfterDays]
  }
  it.each([
    ['nothing measured since', { '2026-01-05': 60 }, [null, null]],
    ['an image too early only', { '2026-01-05': 60, '2026-01-30': 30 }, [50, 20]],
    ['a timely one before a late one', { '2026-01-05': 60, '2026-02-10': 30, '2026-05-01': 45 }, [50, 31]],
    ['the last of two timely ones', { '2026-01-05': 60, '2026-02-10': 30, '2026-03-01': 45 }, [75, 50]],
    ['a timely one after an early one', { '2026-01-05': 60, '2026-01-30': 15, '2026-02-10': 30 }, [50, 31]],
    ['one that could not be read', { '2026-01-05': 60, '2026-02-10': null }, [null, 31]],
    ['one that could, before that', { '2026-01-05': 60, '2026-02-10': 30, '2026-02-20': null }, [50, 31]],
    ['nothing viable before', { '2026-01-05': 0, '2026-02-10': 30 }, [null, 31]],
    ['a third', { '2026-01-05': 60, '2026-02-10': 20 }, [33.333333, 31]],
    ['day 27 beside day 28', { '2026-01-05': 60, '2026-02-06': 15, '2026-02-07': 30 }, [50, 28]],
    ['day 92 beside day 93', { '2026-01-05': 60, '2026-04-12': 30, '2026-04-13': 15 }, [50, 92]],
  ] as const)('%s', (_, images, expected) => {
    expect(shareOf({ ...images })).toEqual(expected)
  })

  it('is of the lesions that were treated, where somebody said which', () => {
    const treated = lesion(1, { '2026-01-05': 40, '2026-02-10': 30 })
    const other = lesion(2, { '2026-01-05': 40, '2026-02-10': 10 })
    const of = (lesionUids: string[]) =>
      facts({
        lesions: [treated, other],
        sessions: [session(1, FIRST, { arteries: [artery({ lesionUids })] })],
      }).sessions[0]?.viableSharePct
    expect([of([treated.uid]), of([]), of([other.uid])]).toEqual([75, 50, 25])
  })

  it('takes the day of a review where no lesion was measured', () => {
    const [first] = one
    const reviews = first ? [review(first, { on: '2026-02-10' })] : []
    expect(facts({ sessions: one, reviews }).sessions[0]).toMatchObject({
      viableSharePct: null,
      imagedAfterDays: 31,
    })
  })
})

describe('a known lesion that the review left unread', () => {
  const [first] = [session(1, FIRST)] as const
  const denied = (of: Session, on: string) => review(of, { on }, { newLesion: false })
  const moreOf = (images: Record<string, number | null>, parts: Partial<PatientRecord> = {}) =>
    facts({
      sessions: [first],
      lesions: [lesion(1, { '2026-01-05': 60, '2026-02-10': 30 }), lesion(2, images, { role: 'non_target' })],
      reviews: [denied(first, '2026-02-10')],
      ...parts,
    })
  it.each([
    ['unread', { '2026-01-05': 20 }, 'unknown'],
    ['read', { '2026-01-05': 20, '2026-02-10': 20 }, false],
    ['not evaluable', { '2026-01-05': 20, '2026-02-10': null }, false],
    ['read later', { '2026-01-05': 20, '2026-03-10': 20 }, false],
  ])('%s: more lesions %s', (_, images, more) => {
    expect(moreOf(images).sessions[0]?.moreLesions).toBe(more)
    expect(moreOf(images).intrahepaticProgression).toBe(more)
  })

  it('takes nothing from what the review says it saw', () => {
    const seen = { ...denied(first, '2026-02-10'), newLesion: true }
    expect(moreOf({ '2026-01-05': 20 }, { reviews: [seen] }).sessions[0]?.moreLesions).toBe(true)
  })
})

describe('more lesions than before', () => {
  const [first] = [session(1, FIRST)] as const
  it.each([
    ['nobody said', {}, 'unknown'],
    ['a lesion first seen after it', { lesions: [lesion(2, { '2026-02-10': 12 })] }, true],
    ['a watched one', { lesions: [lesion(2, { '2026-02-10': 7 }, { role: 'watch' })] }, 'unknown'],
    ['one seen before it', { lesions: [lesion(1, { '2026-01-10': 12 })] }, 'unknown'],
    ['the review says so', { reviews: [review(first, { on: '2026-02-10' }, { newLesion: true })] }, true],
    ['the review denies it', { reviews: [review(first, { on: '2026-02-10' }, { newLesion: false })] }, false],
    [
      'a higher count',
      {
        assessments: [
          assessment('2026-01-10', { lesionCount: 2 }),
          assessment('2026-02-10', { lesionCount: 3 }),
        ],
      },
      true,
    ],
    [
      'the same count',
      {
        assessments: [
          assessment('2026-01-10', { lesionCount: 2 }),
          assessment('2026-02-10', { lesionCount: 2 }),
        ],
      },
      false,
    ],
    [
      'a count that was a minimum',
      {
        assessments: [
          assessment('2026-01-10', { lesionCount: 10, lesionCountIsMinimum: true }),
          assessment('2026-02-10', { lesionCount: 12 }),
        ],
      },
      'unknown',
    ],
    [
      'a count that became a minimum above the one before',
      {
        assessments: [
          assessment('2026-01-10', { lesionCount: 9 }),
          assessment('2026-02-10', { lesionCount: 10, lesionCountIsMinimum: true }),
        ],
      },
      true,
    ],
    [
      'a count that became a minimum at the one before',
      {
        assessments: [
          assessment('2026-01-10', { lesionCount: 10 }),
          assessment('2026-02-10', { lesionCount: 10, lesionCountIsMinimum: true }),
        ],
      },
      'unknown',
    ],
    [
      'a count without one before',
      { assessments: [assessment('2026-02-10', { lesionCount: 3 })] },
      'unknown',
    ],
  ] as const)('%s', (_, parts, more) => {
    expect(facts({ sessions: [first], ...(parts as Partial<PatientRecord>) }).sessions[0]?.moreLesions).toBe(
      more,
    )
  })
})
