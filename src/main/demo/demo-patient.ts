import type { z } from 'zod'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { Patient, PatientDraft } from '../../shared/model/patient.ts'
import type { Desk } from './demo-desk.ts'
import type { Liver } from './demo-liver.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

export interface Registered {
  readonly uid: string
  readonly lesionUids: readonly string[]
}

export type PatientInput = z.input<typeof PatientDraft>

const DAYS_PER_YEAR = 365.25
const AGE_YEARS = [38, 79] as const

/** Brings a patient on file with the baseline of every lesion. */
export async function registerPatient(
  desk: Desk,
  random: Random,
  order: {
    readonly person: Person
    readonly hospitalNo: string
    readonly liver: Liver
    readonly baselineOn: IsoDate
    /** Where the patient is not simply registered. */
    readonly admit?: (patient: PatientInput) => Promise<string>
  },
): Promise<Registered> {
  const { person, hospitalNo, liver, baselineOn, admit = registering(desk) } = order
  const isMan = person.sex === 'male'
  const ageDays = Math.round(random.real(...AGE_YEARS, 3) * DAYS_PER_YEAR)
  const uid = await admit({
    hospitalNo,
    name: person.name,
    sex: person.sex,
    birthDate: addDays(baselineOn, -ageDays),
    aetiology: [random.pick(['HBV', 'HBV', 'HBV', 'HCV', 'alcohol', 'MASLD'] as const)],
    cirrhosis: random.pick(['yes', 'yes', 'yes', 'no'] as const),
    heightCm: isMan ? random.int(163, 181) : random.int(152, 168),
    weightKg: isMan ? random.int(55, 84) : random.int(46, 68),
    // 000 is no area code and no mobile prefix.
    phone: `000 0000 ${String(random.int(1000, 9999))}`,
  })
  const lesionUids: string[] = []
  for (const { segment, longestMm, viableMm } of liver.lesions) {
    const lesion = {
      segments: [segment],
      role: 'target',
      firstSeenOn: baselineOn,
      longestMm,
      viableMm,
      enhancement: 'hyper',
    }
    lesionUids.push((await desk.ask<Lesion>('lesions.record', { patientUid: uid, lesion })).uid)
  }
  return { uid, lesionUids }
}

const registering = (desk: Desk) => async (patient: PatientInput) =>
  (await desk.ask<Patient>('patients.register', { patient, notADuplicate: true })).uid
