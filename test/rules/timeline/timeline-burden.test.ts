import { expect, it } from 'vitest'
import { tumourBurden } from '../../../src/shared/rules/timeline/timeline-burden.ts'
import { lesionCourses } from '../../../src/shared/rules/timeline/timeline-lesions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { artery, assessment, lesion, patientRecord, review, session } from '../../support/patient-record.ts'

const lines = (record: PatientRecord) => {
  const burden = tumourBurden(record)
  return burden.kind === 'viable-sum' ? burden.lines : []
}

it('adds the viable diameters of the targets against the last image before the line', () => {
  const record = patientRecord({
    sessions: [session(1, '2026-01-10')],
    lesions: [
      lesion(1, { '2025-11-01': 70, '2026-01-02': 62, '2026-02-12': 24, '2026-05-01': 40 }),
      lesion(2, { '2026-01-02': 31, '2026-02-12': 14, '2026-05-01': 8 }),
      lesion(3, { '2026-01-02': 12, '2026-02-12': 12 }, { role: 'non_target' }),
      lesion(4, { '2026-02-12': 9 }),
    ],
  })
  const [line] = lines(record)
  expect(line).toMatchObject({
    lesionNos: [1, 2],
    baselineSumMm: 93,
    partialResponseMm: 65.1,
    nadirMm: 38,
  })
  expect(line?.points.map(({ on, value, target }) => [on, value, target])).toEqual([
    ['2026-01-02', 93, null],
    ['2026-02-12', 38, 'PR'],
    ['2026-05-01', 48, 'PD'],
  ])
  expect(line?.points[2]).toMatchObject({
    changeFromBaselinePct: -48.387097,
    changeFromNadirPct: 26.315789,
  })
})

it('leaves a gap where one target was not read, and does not take it for a nadir', () => {
  const record = patientRecord({
    sessions: [session(1, '2026-01-10')],
    lesions: [
      lesion(1, { '2026-01-02': 50, '2026-02-12': 10, '2026-05-01': 20 }),
      lesion(2, { '2026-01-02': 30, '2026-02-12': null, '2026-05-01': 20 }),
    ],
  })
  const [line] = lines(record)
  expect(line?.points.map(({ value }) => value)).toEqual([80, null, 40])
  expect(line?.nadirMm).toBe(40)
})

it('gives each treatment line its own baseline', () => {
  const record = patientRecord({
    sessions: [session(1, '2026-01-10'), session(2, '2026-09-10', { lineNo: 2 })],
    lesions: [lesion(1, { '2026-01-02': 60, '2026-03-01': 20, '2026-09-01': 44, '2026-10-12': 22 })],
  })
  expect(lines(record).map(({ lineNo, points }) => [lineNo, points.map(({ value }) => value)])).toEqual([
    [1, [60, 20, 44]],
    [2, [44, 22]],
  ])
})

it('shows targets of somebody not treated yet from their first image', () => {
  const record = patientRecord({ lesions: [lesion(1, { '2026-01-02': 60, '2026-02-02': 66 })] })
  expect(lines(record)[0]?.points.map(({ value }) => value)).toEqual([60, 66])
})

it('falls back to the sums that reviews were judged by', () => {
  const of = session(1, '2026-01-10')
  const done = review(of, { on: '2026-02-12', overall: 'PR' })
  const responses = done.responses.map((response) => ({
    ...response,
    baselineSumMm: 80,
    nadirSumMm: 80,
    currentSumMm: 40,
  }))
  const record = patientRecord({ sessions: [of], reviews: [{ ...done, responses }] })
  expect(lines(record)).toMatchObject([
    { baselineSumMm: 80, lesionNos: [], points: [{ on: '2026-02-12', value: 40, target: 'PR' }] },
  ])
})

it('falls back to the largest diameters of imported visits, gaps included', () => {
  const record = patientRecord({
    sessions: [session(1, '2015-01-10')],
    assessments: [
      assessment('2015-01-10', { source: 'import', largestMm: 84 }),
      assessment('2015-03-10', { source: 'import' }),
      assessment('2015-05-10', { source: 'import', largestMm: 61 }),
    ],
  })
  const burden = tumourBurden(record)
  expect(burden.kind).toBe('largest-diameter')
  expect(burden.kind === 'largest-diameter' && burden.points.map(({ value }) => value)).toEqual([
    84,
    null,
    61,
  ])
})

it('says nothing where nothing was measured', () => {
  expect(tumourBurden(patientRecord({ sessions: [session(1, '2026-01-10')] }))).toEqual({ kind: 'none' })
})

it('follows a lesion before the line, before the last session and now, and names the sessions that treated it', () => {
  const seen = lesion(1, { '2026-01-02': 62, '2026-02-12': 24, '2026-05-01': 18 })
  const found = lesion(2, { '2026-05-01': 9 }, { role: 'watch' })
  const record = patientRecord({
    lesions: [seen, found],
    sessions: [
      session(1, '2026-01-10', { arteries: [artery({ lesionUids: [seen.uid] })] }),
      session(2, '2026-03-20'),
    ],
  })
  const [known, late] = lesionCourses(record)
  expect([known?.baseline, known?.before, known?.now].map((image) => image?.viableMm)).toEqual([62, 24, 18])
  expect(known?.changePct).toBe(-70.97)
  expect([...(known?.treatedIn ?? [])]).toEqual([1])
  expect(late).toMatchObject({ baseline: null, before: null, isNew: true, changePct: null })
  expect(late?.now?.viableMm).toBe(9)
})

it('does not offer an image from before the last session as the present state', () => {
  const record = patientRecord({
    lesions: [lesion(1, { '2026-01-02': 62, '2026-02-12': 24 })],
    sessions: [session(1, '2026-01-10'), session(2, '2026-03-20')],
  })
  expect(lesionCourses(record)[0]).toMatchObject({ now: null, before: { viableMm: 24 } })
})

it.each([
  [95, false, 'complete'],
  [95, true, 'moderate'],
  [91, false, 'complete'],
  [90, false, 'moderate'],
  [50, false, 'moderate'],
  [49.9, true, 'poor'],
  [0, false, 'poor'],
])('grades oil filling of %s %% (defect: %s) as %s', (filledPct, hasDefect, grade) => {
  const filled = lesion(1, { '2026-02-12': 24 })
  const measurements = filled.measurements.map((image) => ({
    ...image,
    oilFilledPct: filledPct,
    oilPeripheralDefect: hasDefect,
  }))
  const record = patientRecord({ lesions: [{ ...filled, measurements }] })
  expect(lesionCourses(record)[0]?.oil).toEqual({ filledPct, grade })
})

it.each([
  ['the day before, as the baseline', '2026-01-09', false, [60, 40], 60],
  ['the session day, as the baseline', '2026-01-10', false, [60, 40], 60],
  ['the session day at its review, as the response', '2026-01-10', true, [80, 60, 40], 80],
  ['the day after at its review, as the response', '2026-01-11', true, [80, 60, 40], 80],
])('takes an image of %s', (_image, on, atReview, values, baseline) => {
  const first = session(1, '2026-01-10')
  const done = review(first, { on, overall: 'SD' })
  const drawn = lesion(1, { '2026-01-02': 80, [on]: 60, '2026-03-01': 40 })
  const measurements = drawn.measurements.map((image) =>
    atReview && image.measuredOn === on ? { ...image, reviewUid: done.uid } : image,
  )
  const record = patientRecord({ sessions: [first], reviews: [done], lesions: [{ ...drawn, measurements }] })
  const [line] = lines(record)
  expect(line?.baselineSumMm).toBe(baseline)
  expect(line?.points.map(({ value }) => value)).toEqual(values)
  const [course] = lesionCourses(record)
  expect(course?.baseline?.viableMm).toBe(baseline)
  const untilReview = measurements.filter(({ measuredOn }) => measuredOn <= on)
  const early = patientRecord({
    sessions: [first],
    reviews: [done],
    lesions: [{ ...drawn, measurements: untilReview }],
  })
  expect(lesionCourses(early)[0]?.now?.viableMm ?? null).toBe(atReview ? 60 : null)
})
