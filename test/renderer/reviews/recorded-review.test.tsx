import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { LesionReading, Review, ReviewReader, ReviewResponse } from '../../../src/shared/model/review.ts'
import { assessment, lab, lesion, review } from '../../support/patient-record.ts'
import { openReview, second, shown, target } from './open-review.ts'

describe('a recorded review', () => {
  const response = (
    overall: ReviewResponse['overall'],
    currentSumMm: number,
    changePct: number,
  ): ReviewResponse => ({
    criteria: 'mRECIST',
    baselineSumMm: 40,
    nadirSumMm: 40,
    currentSumMm,
    target: overall,
    overall,
    changeFromBaselinePct: changePct,
    changeFromNadirPct: changePct,
    versusPrevious: null,
  })
  const reading = (viableMm: number): LesionReading => ({
    lesionUid: target.uid,
    evaluable: true,
    longestMm: 50,
    viableMm,
    viableAcrossMm: null,
    lrTr: null,
    oilFilledPct: null,
    oilPeripheralDefect: null,
  })
  const reader = (name: string, viableMm: number, judged: ReviewResponse): ReviewReader => ({
    reader: name,
    readings: [reading(viableMm)],
    nonTarget: 'none',
    newLesion: false,
    responses: [judged],
    areaResponse: null,
  })
  const done = (readers: ReviewReader[]): Review =>
    review(
      second,
      { on: '2025-12-03' },
      { responses: readers[0]?.responses ?? [], readers, reader: 'Wang Lei' },
    )
  const differing = [
    reader('Wang Lei', 28, response('PR', 28, -30)),
    reader('Li Na', 29, response('SD', 29, -27.5)),
  ]
  const agreeing = [
    reader('Wang Lei', 20, response('PR', 20, -50)),
    reader('Li Na', 20, response('PR', 20, -50)),
  ]

  it.each([
    ['en', 'Readers', 'Differ', 'mRECIST: Wang Lei says PR; Li Na says SD.', '2.5 percentage points apart'],
    ['zh', '阅片医师', '不一致', 'mRECIST：Wang Lei判为 PR；Li Na判为 SD。', '相差 2.5 个百分点'],
  ] as const)(
    'says in %s who of two readers says what',
    async (language, title, tag, sentence, difference) => {
      await openReview(shown({ review: done(differing) }), language)
      const panel = within(await screen.findByRole('region', { name: title }))
      for (const words of [tag, sentence, difference, '28 / 50', '29 / 50', '40 → 29 · SD'])
        expect(panel.getByText(words)).toBeDefined()
    },
  )

  it('says that they agree', async () => {
    await openReview(shown({ review: done(agreeing) }))
    const panel = within(await screen.findByRole('region', { name: 'Readers' }))
    expect(panel.getByText('Agree')).toBeDefined()
    expect(panel.getByText('mRECIST: Wang Lei and Li Na say PR.')).toBeDefined()
    expect(panel.queryByText(/apart/)).toBeNull()
  })

  it('says nothing of readers where one read it, and grades the oil', async () => {
    const one = done([])
    const image = {
      ...reading(20),
      measuredOn: '2025-12-03',
      reviewUid: one.uid,
      oilFilledPct: 95,
      oilPeripheralDefect: false,
    }
    const { lesionUid: _, ...measurement } = image
    await openReview(shown({ review: one, lesions: [{ ...target, measurements: [measurement] }] }))
    expect(await screen.findByText('95 · Complete')).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Readers' })).toBeNull()
  })

  it.each([
    [
      'en',
      'Blood and performance',
      {
        'Non-target lesions': 'Non-CR/non-PD',
        'New lesions': 'L2 S6 14 mm',
        'Invasion of a portal or hepatic vein': 'Not seen',
        'Spread beyond the liver': 'Seen',
        'LI-RADS version': 'v2024',
        AFP: '<20 ng/mL',
        ECOG: '1',
        Ascites: 'Mild or controlled',
      },
      'L3 not read on 2025-12-03: this response does not speak of it',
    ],
    [
      'zh',
      '化验与体力状态',
      {
        非靶病灶: '非 CR/非 PD',
        新病灶: 'L2 S6 14 mm',
        门静脉或肝静脉侵犯: '无',
        肝外转移: '有',
        'LI-RADS 版本': 'v2024',
        甲胎蛋白: '<20 ng/mL',
        ECOG: '1',
        腹水: '少量或可控',
      },
      null,
    ],
  ] as const)('says in %s all that was stated at it', async (language, blood, facts, unread) => {
    const one: Review = { ...done([]), nonTarget: 'non-CR/non-PD', newLesion: true, liRadsVersion: '2024' }
    const imagedHere = (source: Lesion, lrTr: LesionReading['lrTr']): Lesion => ({
      ...source,
      measurements: source.measurements.map((image) =>
        image.measuredOn === '2025-12-03' ? { ...image, reviewUid: one.uid, lrTr } : image,
      ),
    })
    await openReview(
      shown({
        review: one,
        lesions: [
          imagedHere(lesion(1, { '2025-08-20': 40, '2025-12-03': 20 }), 'LR-TR-EQ'),
          imagedHere(lesion(2, { '2025-12-03': 14 }, { segments: ['6'], role: 'non_target' }), null),
          lesion(3, { '2025-08-20': 12 }),
        ],
        labs: [lab('afp', '2025-12-03', 20, { comparator: '<' })],
        assessment: assessment('2025-12-03', {
          ecog: 1,
          ascites: 'mild',
          vascularInvasion: false,
          distantMetastasis: true,
        }),
      }),
      language,
    )
    expect(await screen.findByRole('region', { name: blood })).toBeDefined()
    const stated = Object.fromEntries(
      [...document.querySelectorAll('.facts dt')].map((name) => [
        name.textContent,
        name.nextElementSibling?.textContent,
      ]),
    )
    expect(stated).toMatchObject(facts)
    expect(screen.getByRole('cell', { name: 'LR-TR-EQ' })).toBeDefined()
    expect(unread === null || screen.getByText(unread)).toBeTruthy()
  })
})

describe('a recorded review that left a known lesion out', () => {
  const done = review(second, { on: '2025-12-03', overall: 'PR' })
  it.each([
    ['en', 'L3 not read on 2025-12-03: this response does not speak of it'],
    ['zh', '2025-12-03 复查未评估 L3，本次疗效不包括该病灶'],
  ] as const)('names it, in %s', async (language, sentence) => {
    const lesions = [
      lesion(1, { '2025-08-20': 40, '2025-12-03': 20 }),
      lesion(3, { '2025-10-01': 15 }, { role: 'non_target' }),
      lesion(4, { '2025-10-01': 6 }, { role: 'watch' }),
      lesion(5, { '2026-02-01': 15 }),
    ]
    await openReview(shown({ review: done, lesions }), language)
    expect(await screen.findByText(sentence)).toBeDefined()
  })
})
