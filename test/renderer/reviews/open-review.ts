import type { Answer } from '../../../src/renderer/api/client.ts'
import { ReviewScreen } from '../../../src/renderer/reviews/review-screen.tsx'
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
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
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
export const first = session(1, '2025-09-01')
export const second = session(2, '2025-11-03')
const open = review(second)
/** Base, then the review of the first session, then an image that came after the day typed. */
export const target = lesion(1, { '2025-08-20': 40, '2025-10-01': 20, '2026-06-01': 2 })
export const measured = {
  ...target,
  measurements: target.measurements.map((image) => ({ ...image, viableAcrossMm: image.viableMm })),
}
export const shown = (over: Partial<Answer<'reviews.show'>> = {}): Answer<'reviews.show'> => ({
  review: open,
  patient,
  session: second,
  lineStartedOn: first.performedOn,
  treatedOn: [first.performedOn, second.performedOn],
  lesions: [measured],
  labs: [],
  assessment: null,
  complications: [],
  ...over,
})
export const openReview = (answer: Answer<'reviews.show'>, language: Language = 'en') =>
  openScreen(ReviewScreen, {
    pattern: '/reviews/$reviewUid',
    at: `/reviews/${answer.review.uid}`,
    language,
    answers: {
      'reviews.show': () => answer,
      'reviews.record': () => ({ ...answer.review, nextReview: null }),
      'reviews.correct': () => answer.review,
      'drafts.load': () => null,
      'drafts.discard': () => ({ discarded: true }),
      'drafts.save': () => ({ savedAt: '2025-12-03T08:00:00Z' }),
      'settings.show': () => settings,
    },
  })
