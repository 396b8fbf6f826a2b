import type { Explanation, Formula } from '../../model/formula.ts'
import { explain, input } from '../scores/explain.ts'

export const RADIATION_ALERT = {
  formula: 'radiation-alert.v1',
  en: 'Alert level of the radiation dose',
  zh: '辐射剂量警示水平',
  expression:
    'substantial: DAP ≥ 500 Gy·cm², air kerma ≥ 5 Gy, skin ≥ 3 Gy, 60 min; notify: 300 Gy·cm², 3 Gy, 30 min',
  unit: '{level}',
  constants: {
    notifyFrom: { dapGyCm2: 300, airKermaMgy: 3000, fluoroscopyMin: 30 },
    substantialFrom: { dapGyCm2: 500, airKermaMgy: 5000, fluoroscopyMin: 60, peakSkinDoseMgy: 3000 },
  },
  source: 'NCRP Report 168; SIR guidelines for patient radiation dose management',
  certainty: 'K',
  caution: {
    en: 'From the substantial dose on the skin is followed up.',
    zh: '达显著剂量水平者应随访皮肤情况。',
  },
} as const satisfies Formula

/** Of one session; null where a value was not recorded. */
export interface RadiationDose {
  readonly dapGyCm2: number | null
  readonly airKermaMgy: number | null
  readonly fluoroscopyMin: number | null
  readonly peakSkinDoseMgy: number | null
}

export interface RadiationAlert {
  /** null while nothing is known; what is not recorded can only raise it. */
  readonly level: 'none' | 'notify' | 'substantial' | null
  readonly explain: Explanation
}

const UNITS = {
  dapGyCm2: 'Gy.cm2',
  airKermaMgy: 'mGy',
  fluoroscopyMin: 'min',
  peakSkinDoseMgy: 'mGy',
} as const
const MEASURES = Object.keys(UNITS) as (keyof typeof UNITS)[]

/** The alert level that the dose of one session has reached by any of its measures. */
export function answerRadiationAlert(dose: RadiationDose): RadiationAlert {
  const { notifyFrom, substantialFrom } = RADIATION_ALERT.constants
  const reaches = (limits: Partial<Record<keyof RadiationDose, number>>) =>
    MEASURES.some((measure) => (dose[measure] ?? 0) >= (limits[measure] ?? Number.POSITIVE_INFINITY))
  const isKnown = MEASURES.some((measure) => dose[measure] !== null)
  const level = reaches(substantialFrom) ? 'substantial' : reaches(notifyFrom) ? 'notify' : 'none'
  return {
    level: isKnown ? level : null,
    explain: explain(
      RADIATION_ALERT,
      MEASURES.map((measure) =>
        dose[measure] === null
          ? { ...input(measure, null, UNITS[measure]), state: 'not-recorded' as const }
          : input(measure, dose[measure], UNITS[measure]),
      ),
      () => null,
    ),
  }
}
