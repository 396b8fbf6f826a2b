import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Desk, DraftInput, ReviewInput } from './demo-desk.ts'
import { findingsOf, labsOf, type Liver } from './demo-liver.ts'
import { registerPatient, type Registered } from './demo-patient.ts'
import { demoNumber, lastSessionDay, workingDay } from './demo-plan.ts'
import { procedureOf, type Technique } from './demo-procedure.ts'
import { reviewOf } from './demo-review.ts'
import { CAST } from './people.ts'
import type { Random } from './random.ts'

type Findings = ReviewInput['findings']

/** One chapter of the course: a session, and what its review finds. */
interface Chapter {
  /** Days before today; the last session is placed by the calendar. */
  readonly daysAgo: number | null
  readonly technique: Technique
  readonly afpNgMl: number
  readonly wbc?: number
  readonly secondDrug?: true
  readonly throughPhrenic?: true
  /** Viable diameters of both lesions at the review, mm; null while it is due. */
  readonly foundMm: readonly [number, number] | null
  readonly nextPlan?: Findings['nextPlan']
  readonly more?: (doneOn: IsoDate) => Partial<Findings>
}

/** Two years of one patient: a slow response to the nadir, a complication, then progression with a new lesion. */
const COURSE: readonly Chapter[] = [
  { daysAgo: 742, technique: 'cTACE', afpNgMl: 1860, secondDrug: true, foundMm: [46, 20] },
  { daysAgo: 668, technique: 'cTACE', afpNgMl: 640, secondDrug: true, foundMm: [34, 14] },
  { daysAgo: 588, technique: 'cTACE', afpNgMl: 212, foundMm: [26, 10] },
  { daysAgo: 505, technique: 'DEB_TACE', afpNgMl: 88, foundMm: [20, 8] },
  { daysAgo: 414, technique: 'DEB_TACE', afpNgMl: 34, foundMm: [16, 8] },
  {
    daysAgo: 322,
    technique: 'cTACE',
    afpNgMl: 21,
    foundMm: [18, 8],
    more: (doneOn) => ({
      lateComplications: [
        {
          term: 'CHOLECYSTITIS',
          onset: 'within_30d',
          onsetOn: addDays(doneOn, -22),
          cirseGrade: '3',
          note: '抗感染、经皮经肝胆囊引流，住院 6 天 · Antibiotics and drainage, 6 days in hospital',
        },
      ],
    }),
  },
  {
    daysAgo: 221,
    technique: 'cTACE',
    afpNgMl: 46,
    secondDrug: true,
    foundMm: [25, 9],
    nextPlan: 'CHANGE_TECHNIQUE',
  },
  {
    daysAgo: 118,
    technique: 'cTACE_DEB',
    afpNgMl: 310,
    wbc: 2.7,
    throughPhrenic: true,
    foundMm: [30, 12],
    nextPlan: 'ADD_SYSTEMIC',
    more: () => ({
      newLesions: [{ segments: ['6'], longestMm: 14, typical: true }],
      secondReader: 'Lin Fei',
    }),
  },
  { daysAgo: null, technique: 'BTACE', afpNgMl: 980, wbc: 3.4, foundMm: null },
]
const REVIEWED_AFTER_DAYS = [34, 29, 40, 31, 36, 30, 45, 33]

export async function fileShowcase(desk: Desk, random: Random, today: IsoDate): Promise<void> {
  const [person] = CAST
  if (!person) throw new Error('the cast is empty')
  const liver: Liver = {
    lesions: [
      { segment: '8', longestMm: 62, viableMm: 62 },
      { segment: '5', longestMm: 28, viableMm: 28 },
    ],
    afpNgMl: 1860,
    bilirubinUmolL: 14.2,
    albuminGL: 41.5,
    platelets: 138,
    wbc: 4.6,
  }
  const days = COURSE.map(({ daysAgo }) =>
    daysAgo === null ? lastSessionDay(random, today, 'due-this-week') : workingDay(addDays(today, -daysAgo)),
  )
  const [firstDay = today] = days
  const hospitalNo = demoNumber(1)
  const patient = await registerPatient(desk, random, {
    person,
    hospitalNo,
    liver,
    baselineOn: addDays(firstDay, -9),
  })
  for (const [at, chapter] of COURSE.entries()) {
    const performedOn = days[at] ?? today
    liver.afpNgMl = chapter.afpNgMl
    liver.wbc = chapter.wbc ?? liver.wbc
    liver.bilirubinUmolL = Number((liver.bilirubinUmolL + 1.1).toFixed(1))
    liver.albuminGL = Number((liver.albuminGL - 0.6).toFixed(1))
    const review = await fileSession(desk, random, { chapter, liver, patient, performedOn })
    if (chapter.foundMm === null) await bookImaging(desk, review)
    else {
      for (const [index, lesion] of liver.lesions.entries()) {
        lesion.viableMm = chapter.foundMm[index] ?? 0
        lesion.longestMm = Math.max(lesion.viableMm, Math.round(lesion.longestMm * 0.94))
      }
      const doneOn = addDays(performedOn, REVIEWED_AFTER_DAYS[at] ?? 30)
      const nextPlan = chapter.nextPlan ?? 'REPEAT_ON_DEMAND'
      const more = { lateComplications: [], reader: 'Xu Rui', ...chapter.more?.(doneOn) }
      await desk.recordReview(reviewOf(random, { review, liver, patient, doneOn, nextPlan, more }))
    }
  }
}

async function fileSession(
  desk: Desk,
  random: Random,
  order: {
    readonly chapter: Chapter
    readonly liver: Liver
    readonly patient: Registered
    readonly performedOn: IsoDate
  },
): Promise<Review> {
  const { chapter, liver, patient, performedOn } = order
  const { technique } = chapter
  const { uid: patientUid, lesionUids } = patient
  const procedure = procedureOf(random, { performedOn, technique, liver, lesionUids, operator: 'Chen Jing' })
  const { review } = await desk.logSession(
    {
      patientUid,
      procedure: { ...procedure, michelsType: 'III', arteries: arteriesOf(procedure.arteries, chapter) },
      labs: labsOf(random, liver, addDays(performedOn, -1)),
      findings: {
        ...findingsOf(random, liver),
        ...(liver.wbc < 3 ? { wbc_cause: 'hypersplenism' } : {}),
      },
      review: { kind: 'book' },
    },
    { reason: '脾功能亢进，骨髓象正常，MDT 同意 · Hypersplenism, marrow normal, tumour board agrees' },
  )
  if (!review) throw new Error('a session of the demonstration has no review')
  return review
}

type Arteries = DraftInput['procedure']['arteries']

function arteriesOf(arteries: Arteries, { secondDrug, throughPhrenic }: Chapter): Arteries {
  const withDrug = secondDrug
    ? arteries.map((artery, at) =>
        at === 0
          ? {
              ...artery,
              drugs: [
                ...artery.drugs,
                { drug: 'lobaplatin' as const, doseMg: 30, vehicle: 'infusion' as const },
              ],
            }
          : artery,
      )
    : arteries
  if (!throughPhrenic) return withDrug
  const phrenic = {
    node: 'RIPA' as const,
    selectivity: '4' as const,
    tumourSupply: 'yes' as const,
    endpoint: 'III' as const,
    agents: [{ agent: 'gelatin_sponge' as const, sizeUm: '350-560', amount: 1 }],
    drugs: [],
  }
  return [...withDrug, phrenic]
}

async function bookImaging(desk: Desk, review: Review): Promise<void> {
  const call = { reviewUid: review.uid, channel: 'phone', outcome: 'booked', spokenTo: '女儿 · daughter' }
  await desk.ask('contacts.log', { ...call, nextStep: '读片 · Read the CT', appointmentOn: review.dueOn })
}
