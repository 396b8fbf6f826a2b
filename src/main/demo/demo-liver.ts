import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { LabEntry } from '../../shared/model/lab.ts'
import type { LesionDraft } from '../../shared/model/lesion.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import type { Random } from './random.ts'

/** A liver and its tumours as they change from session to session. */
export interface Liver {
  readonly lesions: readonly { longestMm: number; viableMm: number; readonly segment: Segment }[]
  afpNgMl: number
  bilirubinUmolL: number
  albuminGL: number
  platelets: number
  wbc: number
}

type Segment = LesionDraft['segments'][number]
const SEGMENTS: readonly Segment[] = ['8', '5', '7', '6', '4a', '4b', '2', '3']
/** Which branch feeds which segment. */
export const BRANCH_BY_SEGMENT = {
  '1': 'A1',
  '2': 'A2',
  '3': 'A3',
  '4': 'A4',
  '4a': 'A4a',
  '4b': 'A4b',
  '5': 'A5',
  '6': 'A6',
  '7': 'A7',
  '8': 'A8',
} as const satisfies Record<Segment, string>

export function newLiver(random: Random): Liver {
  const segments = random.shuffled(SEGMENTS).slice(0, random.pick([1, 2, 2, 3]))
  return {
    lesions: segments.map((segment, at) => {
      const longestMm = at === 0 ? random.int(34, 92) : random.int(14, 40)
      return { segment, longestMm, viableMm: longestMm }
    }),
    afpNgMl: random.chance(0.3) ? random.real(3, 18) : random.real(40, 2600, 0),
    bilirubinUmolL: random.real(9, 26),
    albuminGL: random.real(35, 44),
    platelets: random.int(82, 210),
    wbc: random.real(3.4, 6.8),
  }
}

/** The viable part grows or shrinks by a factor, and AFP follows it; function tires a little with every session. */
export function treat(random: Random, liver: Liver, factor: number): void {
  for (const lesion of liver.lesions) {
    const viableMm = lesion.viableMm * factor * random.real(0.94, 1.06, 2)
    lesion.viableMm = viableMm < 4 ? 0 : Number(viableMm.toFixed(0))
    const shrunkMm = lesion.longestMm * (factor < 1 ? random.real(0.88, 0.97, 2) : factor)
    lesion.longestMm = Math.max(lesion.viableMm, Number(shrunkMm.toFixed(0)))
  }
  liver.afpNgMl = Number(Math.max(2.1, liver.afpNgMl * factor ** 1.6 * random.real(0.8, 1.2, 2)).toFixed(1))
  liver.bilirubinUmolL = Number(Math.min(48, liver.bilirubinUmolL * random.real(0.98, 1.1, 2)).toFixed(1))
  liver.albuminGL = Number(Math.max(30, liver.albuminGL - random.real(-0.3, 0.9)).toFixed(1))
}

/** A full blood count and chemistry, taken the day before. */
export function labsOf(random: Random, liver: Liver, sampledOn: IsoDate): LabEntry[] {
  const entry = (code: LabEntry['code'], value: number, unit: string): LabEntry => ({
    code,
    value,
    unit,
    comparator: null,
    sampledOn,
  })
  return [
    entry('bilirubin', liver.bilirubinUmolL, 'umol/L'),
    entry('albumin', liver.albuminGL, 'g/L'),
    entry('inr', random.real(0.98, 1.24, 2), '1'),
    entry('alt', random.int(18, 74), 'U/L'),
    entry('ast', random.int(22, 88), 'U/L'),
    entry('platelets', liver.platelets, '10*9/L'),
    entry('wbc', liver.wbc, '10*9/L'),
    entry('haemoglobin', random.int(104, 152), 'g/L'),
    entry('creatinine', random.int(52, 98), 'umol/L'),
    entry('sodium', random.int(135, 143), 'mmol/L'),
    entry('afp', liver.afpNgMl, 'ng/mL'),
  ]
}

/** What the physician states before a session, in the words of the eligibility rules. */
export function findingsOf(random: Random, liver: Liver): ClinicalFindings {
  const sizesCm = liver.lesions.map(({ longestMm }) => longestMm / 10)
  const largestCm = Math.max(...sizesCm)
  return {
    diagnosis_hcc: 'confirmed',
    resectability: 'unresectable',
    curative_alternative: 'unsuitable',
    morphology: sizesCm.length > 1 ? 'multinodular' : 'single',
    tumour_share_pct: '<70',
    n_tumours: sizesCm.length,
    max_diam_cm: largestCm,
    sum_diam_cm: Number(sizesCm.reduce((sum, cm) => sum + cm, 0).toFixed(1)),
    pv_main: 'patent',
    mvi: false,
    ascites: 'none',
    he_grade: 0,
    ecog: random.pick([0, 0, 0, 1]),
    coagulation: 'normal',
    infection: 'none',
    active_hepatitis_untreated: false,
    distant_mets: 'none',
    est_survival_months: '>=3',
    bleeding: 'none',
    cachexia: false,
    multi_organ_failure: false,
    hepatorenal_syndrome: false,
    severe_renal_dysfunction: false,
    crcl_mL_min: random.int(68, 115),
    technical_impediment: false,
  }
}
