import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { ReviewScreen } from '../../../src/renderer/reviews/review-screen.tsx'
import type { LesionReading, Review, ReviewReader, ReviewResponse } from '../../../src/shared/model/review.ts'
import { always, DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { lesion, PATIENT_UID, review, session } from '../../support/patient-record.ts'
import { openScreen } from '../open-screen.tsx'

const settings: Answer<'settings.show'> = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
}
const patient: Answer<'reviews.show'>['patient'] = {
  uid: PATIENT_UID,
  hospitalNo: '0051877',
  name: '何志远',
  namePinyin: 'He Zhiyuan',
  sex: 'male',
  birthDate: null,
  birthYear: 1963,
  sessionCount: 2,
  lastSessionOn: '2025-11-03',
}
const first = session(1, '2025-09-01')
const second = session(2, '2025-11-03')
const open = review(second)
/** Base, then the review of the first session, then an image that came after the day typed. */
const target = lesion(1, { '2025-08-20': 40, '2025-10-01': 20, '2026-06-01': 2 })
const measured = {
  ...target,
  measurements: target.measurements.map((image) => ({ ...image, viableAcrossMm: image.viableMm })),
}
const shown = (over: Partial<Answer<'reviews.show'>> = {}): Answer<'reviews.show'> => ({
  review: open,
  patient,
  session: second,
  lineStartedOn: first.performedOn,
  treatedOn: [first.performedOn, second.performedOn],
  lesions: [measured],
  ...over,
})
const openReview = (answer: Answer<'reviews.show'>, language: Language = 'en') =>
  openScreen(ReviewScreen, {
    pattern: '/reviews/$reviewUid',
    at: `/reviews/${answer.review.uid}`,
    language,
    answers: {
      'reviews.show': () => answer,
      'drafts.load': () => null,
      'drafts.save': () => ({ savedAt: '2025-12-03T08:00:00Z' }),
      'settings.show': () => settings,
    },
  })

describe('the form of a review', () => {
  const type = async (name: string, value: string) => {
    const field = await screen.findByRole('textbox', { name })
    await userEvent.clear(field)
    await userEvent.click(field)
    await userEvent.paste(value)
  }
  const judged = (name: string) => {
    const section = screen.getByRole('region', { name })
    const rows = [...section.querySelectorAll('dt')].map((term) => [term, term.nextElementSibling])
    const heads = [...(section.querySelector('header')?.children ?? [])]
    const lines = [heads, ...rows, [section.querySelector('p')]]
    return lines
      .map((line) => line.map((part) => part?.textContent).join(' '))
      .join(' | ')
      .replaceAll('\u202f', ' ')
  }

  it('judges diameters and areas while they are typed, against what came before the day of the image', async () => {
    await openReview(shown())
    await type('Imaged on', '2025-12-03')
    await type('L1 Viable now', '24')
    expect(screen.queryByRole('region', { name: 'EASL' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Second diameters and LI-RADS' }))
    await type('L1 viable across', '20')

    // The nadir is the 20 mm of October: what was measured in June is not known yet.
    expect(judged('mRECIST')).toBe(
      'mRECIST PD | Baseline of the line 40 | Nadir 20 | Now 24 | Now vs baseline −40.0 % | Now vs nadir +20.0 % | Since the last treatment, from 20 +20.0 % · PD | Targets: PD',
    )
    expect(judged('EASL')).toBe(
      'EASL, areas in mm² PR | Baseline of the line 1,600 | Nadir 400 | Now 480 | Now vs baseline −70.0 % | Now vs nadir +20.0 % | Targets: PR',
    )
  }, 20_000)

  it.each([
    [
      'en',
      'Second diameters and LI-RADS',
      'L1 viable across',
      'Viable now',
      'EASL: not computable, the diameter across was not measured before treatment.',
    ],
    ['zh', '垂直径与 LI-RADS', 'L1 存活垂直径', '本次存活径', 'EASL：无法计算，治疗前未测量垂直径。'],
  ] as const)(
    'says in %s why there is no area response',
    async (language, open, across, viable, sentence) => {
      await openReview(shown({ lesions: [target] }), language)
      await type(`L1 ${viable}`, '24')
      await userEvent.click(screen.getByRole('button', { name: open }))
      expect(screen.queryByText(sentence)).toBeNull()
      await type(across, '20')
      expect(screen.getByText(sentence)).toBeDefined()
    },
    20_000,
  )

  it('asks for the version with the category, and offers nonprogressing in v2024 only', async () => {
    await openReview(shown())
    await userEvent.click(await screen.findByRole('button', { name: 'Second diameters and LI-RADS' }))
    const list = screen.getByRole('combobox', { name: 'L1 LI-RADS response' })
    const offered = async () => {
      await userEvent.click(list)
      const codes = (await screen.findAllByRole('option')).map((option) => option.textContent.split(' ')[0])
      await userEvent.keyboard('{Escape}')
      return codes
    }
    expect(await offered()).toEqual(['LR-TR-NE', 'LR-TR-NV', 'LR-TR-EQ', 'LR-TR-V'])
    await userEvent.click(screen.getByRole('radio', { name: 'v2024' }))
    expect(await offered()).toContain('LR-TR-NP')
  }, 20_000)
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
})
