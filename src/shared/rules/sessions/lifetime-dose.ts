import type { RangeFinding } from '../../model/finding.ts'
import type { Procedure } from '../../model/session.ts'
import { ANTHRACYCLINE, type AnthracyclineAnswer, isAnthracycline } from '../scores/anthracycline.ts'
import {
  anthracyclineOf,
  type AnthracyclinePatient,
  type GivingSession,
} from '../timeline/timeline-anthracycline.ts'

/** The course that a session adds to. */
export interface DoseCourse {
  readonly patient: AnthracyclinePatient
  /** The patient's other sessions that count, earlier and later ones. */
  readonly others: readonly GivingSession[]
}

export function givesAnthracycline(procedure: Pick<Procedure, 'arteries'>): boolean {
  return drugsOf(procedure).some(isAnthracycline)
}

/** Doxorubicin equivalents above which the ejection fraction is asked for before more is given (domain 4.2). */
export const LVEF_ABOVE_MG_M2 = 300

/**
 * Whether the ejection fraction of the left ventricle has to be known: an anthracycline is given, and what is known of
 * the lifetime sum with this session in it lies above 300 mg/m2.
 */
export function needsEjectionFraction(procedure: Procedure, { patient, others }: DoseCourse): boolean {
  if (!givesAnthracycline(procedure)) return false
  const load = anthracyclineOf([...others, procedure], patient, procedure.performedOn)
  return load !== null && load.knownMgM2 > LVEF_ABOVE_MG_M2
}

function drugsOf({ arteries }: Pick<Procedure, 'arteries'>): string[] {
  return arteries.flatMap(({ drugs }) => drugs.map(({ drug }) => drug))
}

/**
 * Lifetime anthracycline with this session in it: asked about from 400 mg/m2 on, a second time from 450, and refused
 * from 550, or from 450 where the heart is at risk. It is refused too where a drug that it gives reaches the lifetime
 * limit of its own (epirubicin 900 mg/m2). A session that gives none adds nothing, and asks nothing.
 */
export function judgeLifetimeDose(procedure: Procedure, { patient, others }: DoseCourse): RangeFinding[] {
  const load = anthracyclineOf([...others, procedure], patient, procedure.performedOn)
  if (load === null || !givesAnthracycline(procedure)) return []
  return [...judgeEquivalents(load), ...judgeNative(load, drugsOf(procedure))]
}

function judgeEquivalents(load: AnthracyclineAnswer): RangeFinding[] {
  const { warnFromMgM2, confirmFromMgM2 } = ANTHRACYCLINE.constants
  const about = { field: 'anthracyclineMgM2', value: load.knownMgM2, unit: 'mg/m2' }
  const asked = { ...about, severity: 'warn' } as const
  const high = { ...asked, code: 'lifetime-dose-high', limit: warnFromMgM2 } as const
  switch (load.status) {
    case 'stop':
      return [{ ...about, severity: 'block', code: 'lifetime-dose-limit', limit: load.stopFromMgM2 }]
    case 'confirm':
      return [high, { ...asked, code: 'lifetime-dose-second-confirmation', limit: confirmFromMgM2 }]
    case 'warn':
      return [high]
    default:
      return []
  }
}

/** Each drug by the milligrams given of it, against its own limit; doxorubicin has that of the sum. */
function judgeNative({ native }: AnthracyclineAnswer, today: readonly string[]): RangeFinding[] {
  return native.flatMap(({ drug, knownMgPerM2, limitMgPerM2, isAtLimit }) =>
    isAtLimit === true && limitMgPerM2 !== null && today.includes(drug)
      ? [
          {
            severity: 'block',
            code: 'lifetime-dose-limit',
            field: drug,
            value: knownMgPerM2,
            limit: limitMgPerM2,
            unit: 'mg/m2',
          },
        ]
      : [],
  )
}
