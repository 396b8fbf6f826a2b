import { describe, expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import { refractorinessFacts } from '../../../src/shared/rules/timeline/refractoriness-facts.ts'
import { assessment, lab, lesion, patientRecord, review, session } from '../../support/patient-record.ts'

const TODAY = '2026-06-01'
const FIRST = '2026-01-10'
const SECOND = '2026-03-10'
const facts = (parts: Partial<PatientRecord>, asOf = TODAY) =>
  refractorinessFacts(patientRecord(parts), { coagulationVariant: 'inr', fiveMmRule: false }, asOf)
const twice = (parts: Partial<Session> = {}, first: Partial<Session> = {}) => [
  session(1, FIRST, first),
  session(2, SECOND, parts),
]

describe('markers', () => {
  it.each([
    ['two rises to above the value before', [300, 310, 420], true],
    ['a dip first, then above', [300, 250, 301], true],
    ['back to the value before', [300, 250, 300], false],
    ['a fall at the end', [300, 500, 450], false],
    ['one sample above', [300, 400], 'unknown'],
    ['one sample not above', [300, 300], false],
    ['none since', [300], 'unknown'],
    ['rising, at the usual limit', [5, 10, 20], false],
    ['rising, above it', [5, 10, 20.1], true],
    ['level', [300, 400, 400], false],
  ])('AFP %s', (_, [before, ...after], rising) => {
    const days = ['2026-04-01', '2026-05-01']
    const labs = [
      lab('afp', '2026-03-10', before ?? 0),
      ...after.map((value, at) => lab('afp', days[at] ?? '', value)),
    ]
    expect(facts({ sessions: twice(), labs }).markersKeepRising).toBe(rising)
  })

  it('knows nothing where no value is from before TACE, where a value is a bound, or where none is followed', () => {
    const [april, may] = [lab('afp', '2026-04-01', 100), lab('afp', '2026-05-01', 200)]
    const before = lab('afp', '2026-03-10', 50)
    const bound = { ...may, comparator: '>' as const }
    expect(facts({ sessions: twice(), labs: [april, may] }).markersKeepRising).toBe('unknown')
    expect(facts({ sessions: twice(), labs: [before, april, bound] }).markersKeepRising).toBe('unknown')
    expect(facts({ sessions: twice() }).markersKeepRising).toBe('unknown')
    expect(facts({ sessions: twice(), labs: [before, april, may] }, '2026-04-30').markersKeepRising).toBe(
      'unknown',
    )
  })

  it('takes PIVKA-II too, in the unit that has a limit', () => {
    const of = (unit: string, last: number) =>
      facts({
        sessions: twice(),
        labs: [10, 30, last].map((value, at) => lab('pivka_ii', `2026-0${at + 3}-10`, value, { unit })),
      }).markersKeepRising
    expect([of("m[arb'U]/mL", 40), of("m[arb'U]/mL", 40.1), of('ng/mL', 90)]).toEqual([
      false,
      true,
      'unknown',
    ])
  })
})

describe('new vascular invasion', () => {
  it.each([
    [{}, 'unknown'],
    [{ '2026-01-10': false }, 'unknown'],
    [{ '2026-01-10': false, '2026-03-10': false }, 'unknown'],
    [{ '2026-01-10': false, '2026-03-11': false }, false],
    [{ '2026-01-10': false, '2026-03-10': true }, true],
    [{ '2026-01-10': true, '2026-04-10': true }, false],
    [{ '2026-04-10': true }, 'unknown'],
    [{ '2026-04-10': false }, false],
    [{ '2026-01-10': false, '2026-06-02': true }, 'unknown'],
  ])('%j: %s', (seen, appeared) => {
    const assessments = Object.entries(seen).map(([on, vascularInvasion]) =>
      assessment(on, { vascularInvasion }),
    )
    expect(facts({ sessions: twice(), assessments }).newVascularInvasion).toBe(appeared)
  })

  it.each([
    [{ distantMetastasis: false, lymphNodeMetastasis: true }, true],
    [{ distantMetastasis: true, lymphNodeMetastasis: false }, true],
    [{ distantMetastasis: null, lymphNodeMetastasis: false }, false],
    [{ distantMetastasis: false, lymphNodeMetastasis: null }, false],
    [{ distantMetastasis: null, lymphNodeMetastasis: null }, 'unknown'],
  ])('spread outside the liver, %j: %s', (now, appeared) => {
    const assessments = [assessment(FIRST, { distantMetastasis: false }), assessment('2026-04-10', now)]
    expect(facts({ sessions: twice(), assessments }).newExtrahepaticSpread).toBe(appeared)
  })
})

describe('progression, growth and necrosis now', () => {
  const now = (mm: number | null, parts: Partial<PatientRecord> = {}) => {
    const lesions = [lesion(1, { '2026-01-05': 100, '2026-02-20': 50, '2026-04-15': mm })]
    const { targetVsFirst, intrahepaticProgression, intrahepaticGrowthPct, substantialNecrosis } = facts({
      sessions: twice(),
      lesions,
      assessments: [assessment('2026-04-15', { newLesion: false })],
      ...parts,
    })
    return [targetVsFirst, intrahepaticProgression, intrahepaticGrowthPct, substantialNecrosis]
  }
  it.each([
    [0, ['CR', false, -100, true]],
    [59, ['PR', false, -41, true]],
    [60, ['PR', true, -40, true]],
    [71, ['SD', true, -29, false]],
    [120, ['PD', true, 20, false]],
    [null, [null, 'unknown', null, 'unknown']],
  ])('viable sum 100, then 50, now %s mm', (mm, expected) => {
    expect(now(mm)).toEqual(expected)
  })

  it('knows nothing where the last image is from before the last session', () => {
    const lesions = [lesion(1, { '2026-01-05': 100, '2026-02-20': 50 })]
    expect(facts({ sessions: twice(), lesions })).toMatchObject({
      targetVsFirst: null,
      extensiveInvolvement: 'unknown',
      intrahepaticGrowthPct: null,
      regrownSiteFailed: false,
    })
  })

  it('takes growth from areas where the review measured them', () => {
    const [first, last] = twice()
    const area = (changeFromBaselinePct: number) => ({
      criteria: 'EASL' as const,
      baselineMm2: 1000,
      nadirMm2: 1000,
      currentMm2: null,
      target: 'PD',
      overall: 'PD' as const,
      changeFromBaselinePct,
      changeFromNadirPct: null,
    })
    if (!first || !last) throw new Error('two sessions')
    const reviews = [
      review(first, { on: '2026-02-20' }, { areaResponse: area(99) }),
      review(last, { on: '2026-04-15' }, { areaResponse: area(26) }),
    ]
    expect(now(110, { reviews })[2]).toBe(26)
    expect(now(110, { reviews: reviews.slice(0, 1) })[2]).toBe(10)
  })
})

describe('a regrown site treated again', () => {
  const third = [...twice(), session(3, '2026-05-01')]
  it.each([
    ['never gone', { '2026-02-20': 20, '2026-04-15': 30, '2026-05-30': 30 }, false],
    ['gone for good', { '2026-02-20': 0, '2026-04-15': 0, '2026-05-30': 0 }, false],
    ['back, then smaller by 30 %', { '2026-02-20': 0, '2026-04-15': 20, '2026-05-30': 14 }, false],
    ['back, then smaller by less', { '2026-02-20': 0, '2026-04-15': 20, '2026-05-30': 15 }, true],
    ['back, then larger', { '2026-02-20': 0, '2026-04-15': 20, '2026-05-30': 30 }, true],
    ['back, then gone again', { '2026-02-20': 0, '2026-04-15': 20, '2026-05-30': 0 }, false],
    ['back, not imaged since', { '2026-02-20': 0, '2026-04-15': 20 }, 'unknown'],
    ['back after the last session', { '2026-02-20': 0, '2026-05-30': 20 }, false],
    ['never imaged', {}, 'unknown'],
  ])('%s', (_, images, failed) => {
    const lesions = [lesion(1, { '2026-01-05': 40, ...images })]
    expect(facts({ sessions: third, lesions }).regrownSiteFailed).toBe(failed)
  })
})
