import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../../src/shared/model/import.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

/** A public, de-identified release that is no part of the project. */
const FILE = resolve(import.meta.dirname, '../../../../shared/data/hcc-tace-seg/hcc-tace-seg-clinical.csv')
const reason = existsSync(FILE) ? undefined : `${FILE} is not here, so no released category was reproduced.`
if (reason !== undefined) console.log(reason)

const CATEGORIES = ['', 'CR', 'PR', 'SD', 'PD']
const CRITERIA = [
  ['mRECIST', 'mRECIST'],
  ['RECIST', 'RECIST1.1'],
] as const

interface Released {
  readonly patient: string
  readonly reader: string
  readonly criteria: (typeof CRITERIA)[number][1]
  readonly baselineSumMm: number
  readonly currentSumMm: number
  readonly category: string
}

describe.skipIf(reason !== undefined)('the three readers of HCC-TACE-Seg', () => {
  let app: TestApp
  let released: readonly Released[]
  const records = new Map<string, PatientRecord>()

  beforeAll(async () => {
    app = await openTestApp({ now: () => new Date('2026-11-23T04:00:00Z') })
    released = releasedIn(readFileSync(FILE, 'utf8'))
    const asked = { source: { path: FILE }, preset: 'hcc-tace-seg' }
    const { sha256 } = await app.value<Rehearsal>('imports.rehearse', asked)
    await app.value('imports.commit', { ...asked, sha256 })
    for (const patient of new Set(released.map((one) => one.patient))) {
      const found = await app.value<{ patients: PatientBrief[] }>('patients.find', { text: patient })
      const patientUid = found.patients.find(({ hospitalNo }) => hospitalNo === patient)?.uid
      records.set(patient, await app.value<PatientRecord>('patients.open', { patientUid }))
    }
  }, 120_000)
  afterAll(() => app.close())

  const judged = ({
    criteria,
    baselineSumMm,
    currentSumMm,
  }: Omit<Released, 'patient' | 'reader' | 'category'>) =>
    app.value<{ target: string }>('response.judge', {
      criteria,
      baselineSumMm,
      currentSumMm,
      fiveMmRule: false,
    })

  it('are judged by the plain rule, from what the import kept of them, to every category that was released', async () => {
    const differing: unknown[] = []
    const notKept: string[] = []
    for (const { patient, reader, criteria, category, baselineSumMm, currentSumMm } of released) {
      const readers = records.get(patient)?.reviews[0]?.readers ?? []
      const kept = readers
        .find((one) => one.reader === reader)
        ?.responses.find((response) => response.criteria === criteria)
      if (!kept) {
        notKept.push(patient)
        continue
      }
      expect(kept).toMatchObject({ baselineSumMm, currentSumMm })
      const sums = { criteria, baselineSumMm: kept.baselineSumMm ?? 0, currentSumMm: kept.currentSumMm ?? -1 }
      const { target } = await judged(sums)
      if (target !== category) differing.push({ patient, reader, criteria, category, target })
    }
    const compared = released.length - notKept.length
    console.log(
      `HCC-TACE-Seg: ${compared} of ${released.length} released categories compared, ${differing.length} differ; no dated review for ${[...new Set(notKept)].join(', ')}.`,
    )
    expect(differing).toEqual([])
    expect(compared).toBe(382)
    // One review is dated before its session, the other has no date: neither goes in as a review.
    expect([...new Set(notKept)]).toEqual(['HCC_017', 'HCC_029'])
  })

  it('give the same category from the sums of the file where no review went in', async () => {
    const undated = released.filter(
      ({ patient }) => (records.get(patient)?.reviews[0]?.readers ?? []).length === 0,
    )
    const differing = []
    for (const one of undated) if ((await judged(one)).target !== one.category) differing.push(one)
    expect([undated.length, differing]).toEqual([8, []])
  })

  it('stand on the review one by one, and the first of them is the review', () => {
    const review = records.get('HCC_001')?.reviews[0]
    expect(review).toMatchObject({ reader: 'Reader 1', secondReader: 'Reader 2', note: null })
    expect(
      review?.readers.map(({ reader, readings, responses }) => [
        reader,
        readings.length,
        ...responses.map(
          ({ baselineSumMm, currentSumMm, target }) => `${baselineSumMm} ${currentSumMm} ${target}`,
        ),
      ]),
    ).toEqual([
      ['Reader 1', 0, '44.5 0 CR', '44.5 36.4 SD'],
      ['Reader 2', 0, '43 0 CR', '43 33 SD'],
      ['Reader 3', 0, '43 0 CR', '43 37 SD'],
    ])
    expect(review?.readers[0]?.responses).toEqual(review?.responses)
  })

  it('leave with the import when it is taken back', async () => {
    const [batch] = await app.value<{ uid: string }[]>('imports.list')
    const raw = app.vault.open?.register.store.raw
    const rows = () => raw?.prepare('SELECT count(*) FROM review_reading').pluck().get()
    expect(rows()).toBe(191)
    await app.value('imports.undo', { batchUid: batch?.uid, reason: 'Read for a test only' })
    expect(rows()).toBe(0)
  })
})

function releasedIn(text: string): Released[] {
  const rows = parse(text, { columns: true, bom: true }) as unknown as Record<string, string>[]
  return rows.flatMap((row) =>
    ['1', '2', '3'].flatMap((no) =>
      CRITERIA.flatMap(([column, criteria]): Released[] => {
        const category = CATEGORIES[Number(row[`${no}_${column}`])] ?? ''
        if (category === '') return []
        return [
          {
            patient: row['TCIA_ID'] ?? '',
            reader: `Reader ${no}`,
            criteria,
            baselineSumMm: Number(row[`${no}_${column}_BL`]),
            currentSumMm: Number(row[`${no}_${column}_FU`]),
            category,
          },
        ]
      }),
    ),
  )
}
