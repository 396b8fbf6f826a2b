import { hash } from 'node:crypto'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ImportedPatient } from '../../shared/model/imported-patient.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { newUid } from '../db/columns.ts'
import type { Desk } from './demo-desk.ts'
import type { PatientInput } from './demo-patient.ts'

/** What the oncologist's table tells of treatment beside TACE. */
export interface EarlierVisits {
  /** The visit that tells of a resection. */
  readonly resectedOn: IsoDate
  /** The last visit without targeted therapy, and the one that tells of it. */
  readonly untargetedOn: IsoDate
  readonly targetedOn: IsoDate
}

const NOTHING_STATED = {
  ecog: null,
  ascites: null,
  encephalopathyGrade: null,
  childPughReported: null,
  lesionCount: null,
  lesionCountIsMinimum: false,
  largestMm: null,
  newLesion: null,
  vascularInvasion: null,
  lymphNodeMetastasis: null,
  distantMetastasis: null,
  resectionSince: null,
  targetedTherapySince: null,
}

/** Brings a patient on file by an import of earlier visits, then completes the master data by hand. */
export async function importPatient(
  desk: Desk,
  patient: PatientInput,
  visits: EarlierVisits,
): Promise<string> {
  const { hospitalNo, name, sex, birthDate, aetiology, cirrhosis } = patient
  const imported: ImportedPatient = {
    hospitalNo,
    name,
    sex,
    birthDate,
    birthYear: null,
    aetiology,
    cirrhosis,
    diedOn: null,
    note: null,
    labs: [],
    assessments: [
      { ...NOTHING_STATED, assessedOn: visits.resectedOn, resectionSince: true },
      { ...NOTHING_STATED, assessedOn: visits.untargetedOn, targetedTherapySince: false },
      { ...NOTHING_STATED, assessedOn: visits.targetedOn, targetedTherapySince: true },
    ],
    sessions: [],
  }
  await desk.ask('imports.append', {
    batchUid: newUid(),
    fileName: 'oncology-visits.csv',
    preset: 'sysucc-visits',
    sha256: hash('sha256', JSON.stringify(imported)),
    rows: imported.assessments.length,
    refused: 0,
    patients: [imported],
    final: true,
  })
  const { patients } = await desk.ask<{ patients: PatientBrief[] }>('patients.find', { text: hospitalNo })
  const [{ uid: patientUid } = { uid: '' }] = patients
  await desk.ask('patients.correct', { patientUid, patient, reason: '补录身高、体重和电话' })
  return patientUid
}
