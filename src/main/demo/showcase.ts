import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import { type Desk, type DraftInput, type ReviewInput, usualAnswers } from './demo-desk.ts'
import { findingsOf, labsOf, type Liver } from './demo-liver.ts'
import { registerPatient, type Registered } from './demo-patient.ts'
import { demoNumber, workingDay } from './demo-plan.ts'
import { procedureOf, type Technique } from './demo-procedure.ts'
import { reviewOf } from './demo-review.ts'
import { importPatient } from './earlier-visits.ts'
import { CAST } from './people.ts'
import type { Random } from './random.ts'

type Findings = ReviewInput['findings']

/** One chapter of the course: a session, and what its review finds. */
interface Chapter {
  /** Days before today, moved back to a working day. */
  readonly daysAgo: number
  readonly technique: Technique
  /** At the session, and at its review. */
  readonly afpNgMl: readonly [number, number]
  readonly wbc?: number
  readonly secondDrug?: true
  readonly throughPhrenic?: true
  /** Viable diameters of both lesions at the review, mm. */
  readonly foundMm: readonly [number, number]
  readonly reviewedAfterDays: number
  /** What a second reader measured, where one did. */
  readonly secondMm?: readonly [number, number]
  readonly nextPlan?: Findings['nextPlan']
  readonly more?: (doneOn: IsoDate) => Partial<Findings>
}

/**
 * Two years of one patient after a resection: a slow response to the nadir, a complication, progression with a new
 * lesion, then TACE beside targeted therapy. The last review is a few days old, and the next treatment is to be decided.
 */
const COURSE: readonly Chapter[] = [
  {
    daysAgo: 742,
    technique: 'cTACE',
    afpNgMl: [1860, 905],
    secondDrug: true,
    foundMm: [46, 20],
    reviewedAfterDays: 34,
  },
  {
    daysAgo: 668,
    technique: 'cTACE',
    afpNgMl: [640, 388],
    secondDrug: true,
    foundMm: [34, 14],
    reviewedAfterDays: 29,
  },
  { daysAgo: 588, technique: 'cTACE', afpNgMl: [212, 140], foundMm: [26, 10], reviewedAfterDays: 40 },
  { daysAgo: 505, technique: 'DEB_TACE', afpNgMl: [88, 52], foundMm: [20, 8], reviewedAfterDays: 31 },
  { daysAgo: 414, technique: 'DEB_TACE', afpNgMl: [34, 22], foundMm: [16, 8], reviewedAfterDays: 36 },
  {
    daysAgo: 322,
    technique: 'cTACE',
    afpNgMl: [21, 26],
    foundMm: [18, 8],
    reviewedAfterDays: 30,
    more: (doneOn) => ({
      lateComplications: [
        {
          term: 'CHOLECYSTITIS',
          onset: 'within_30d',
          onsetOn: addDays(doneOn, -22),
          cirseGrade: '3',
          note: '抗感染、经皮经肝胆囊引流，住院 6 天',
        },
      ],
    }),
  },
  {
    daysAgo: 221,
    technique: 'cTACE',
    afpNgMl: [46, 152],
    secondDrug: true,
    foundMm: [25, 9],
    reviewedAfterDays: 41,
    nextPlan: 'CHANGE_TECHNIQUE',
  },
  {
    daysAgo: 118,
    technique: 'cTACE_DEB',
    afpNgMl: [310, 720],
    wbc: 2.7,
    throughPhrenic: true,
    foundMm: [30, 12],
    reviewedAfterDays: 33,
    nextPlan: 'ADD_SYSTEMIC',
    more: () => ({
      newLesions: [{ segments: ['6'], longestMm: 14, typical: true }],
      secondReader: 'Lin Fei',
    }),
  },
  {
    daysAgo: 37,
    technique: 'BTACE',
    afpNgMl: [980, 412],
    wbc: 3.4,
    foundMm: [21, 7],
    reviewedAfterDays: 32,
    // Two millimetres more make a rise over 20 % from the nadir: PR for one reader, PD for the other.
    secondMm: [23, 7],
    nextPlan: 'MDT',
    more: () => ({ nonTarget: 'non-CR/non-PD' }),
  },
]
const RESECTED_DAYS_BEFORE = 390

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
  const course = COURSE.map((chapter) => {
    const performedOn = workingDay(addDays(today, -chapter.daysAgo))
    return { chapter, performedOn, doneOn: workingDay(addDays(performedOn, chapter.reviewedAfterDays)) }
  })
  const [firstDay = today] = course.map(({ performedOn }) => performedOn)
  const [untargetedOn = today, targetedOn = today] = course.slice(-2).map(({ doneOn }) => doneOn)
  const resectedOn = addDays(firstDay, -RESECTED_DAYS_BEFORE)
  const patient = await registerPatient(desk, random, {
    person,
    hospitalNo: demoNumber(1),
    liver,
    baselineOn: addDays(firstDay, -9),
    admit: (input) => importPatient(desk, input, { resectedOn, untargetedOn, targetedOn }),
  })
  for (const { chapter, performedOn, doneOn } of course) {
    const [afpNgMl, afpAtReview] = chapter.afpNgMl
    tire(liver, { afpNgMl, wbc: chapter.wbc ?? liver.wbc })
    const review = await fileSession(desk, random, { chapter, liver, patient, performedOn })
    for (const [index, lesion] of liver.lesions.entries()) {
      lesion.viableMm = chapter.foundMm[index] ?? 0
      lesion.longestMm = Math.max(lesion.viableMm, Math.round(lesion.longestMm * 0.94))
    }
    tire(liver, { afpNgMl: afpAtReview })
    const nextPlan = chapter.nextPlan ?? 'REPEAT_ON_DEMAND'
    const more = {
      lateComplications: [],
      reader: 'Xu Rui',
      ...(chapter.secondMm ? { secondReading: secondReadingOf(chapter.secondMm, liver, patient) } : {}),
      ...chapter.more?.(doneOn),
    }
    await desk.recordReview(reviewOf(random, { review, liver, patient, doneOn, nextPlan, more }))
  }
}

function secondReadingOf(
  viable: readonly number[],
  liver: Liver,
  { lesionUids }: Registered,
): Findings['secondReading'] {
  return {
    reader: 'Lin Fei',
    nonTarget: 'non-CR/non-PD',
    readings: liver.lesions.map(({ longestMm }, at) => ({
      lesionUid: lesionUids[at] ?? '',
      longestMm,
      viableMm: viable[at] ?? null,
    })),
  }
}

/** From one blood sample to the next the liver gets a little worse. */
function tire(liver: Liver, now: Partial<Pick<Liver, 'afpNgMl' | 'wbc'>>): void {
  Object.assign(liver, now)
  liver.bilirubinUmolL = Number((liver.bilirubinUmolL + 0.6).toFixed(1))
  liver.albuminGL = Number((liver.albuminGL - 0.3).toFixed(1))
  liver.platelets -= 2
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
    { ...usualAnswers(CAST[0]?.name ?? ''), reason: '脾功能亢进，骨髓象正常，MDT 同意' },
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
