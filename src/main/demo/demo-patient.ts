import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Desk } from './demo-desk.ts'
import type { Liver } from './demo-liver.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

export interface Registered {
  readonly uid: string
  readonly lesionUids: readonly string[]
}

const DAYS_PER_YEAR = 365.25
const AGE_YEARS = [38, 79] as const

/** Registers a patient with the baseline of every lesion. */
export async function registerPatient(
  desk: Desk,
  random: Random,
  order: {
    readonly person: Person
    readonly hospitalNo: string
    readonly liver: Liver
    readonly baselineOn: IsoDate
  },
): Promise<Registered> {
  const { person, hospitalNo, liver, baselineOn } = order
  const isMan = person.sex === 'male'
  const ageDays = Math.round(random.real(...AGE_YEARS, 3) * DAYS_PER_YEAR)
  const { uid } = await desk.ask<Patient>('patients.register', {
    patient: {
      hospitalNo,
      name: person.name,
      sex: person.sex,
      birthDate: addDays(baselineOn, -ageDays),
      aetiology: [random.pick(['HBV', 'HBV', 'HBV', 'HCV', 'alcohol', 'MASLD'])],
      cirrhosis: random.pick(['yes', 'yes', 'yes', 'no']),
      heightCm: isMan ? random.int(163, 181) : random.int(152, 168),
      weightKg: isMan ? random.int(55, 84) : random.int(46, 68),
      // 000 is no area code and no mobile prefix.
      phone: `000 0000 ${String(random.int(1000, 9999))}`,
    },
    notADuplicate: true,
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
