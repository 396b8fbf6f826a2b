import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { RangeFinding } from '../model/finding.ts'
import { IsoDate, text, Uid } from '../model/primitives.ts'
import { Patient, PatientBrief, PatientDraft } from '../model/patient.ts'
import { PatientRecord } from '../model/patient-record.ts'
import { arteryPatients } from './patients-arteries.ts'

const PatientNotFound = z.object({ patientUid: Uid })
const HospitalNoTaken = z.object({ hospitalNo: z.string(), patientUid: Uid })
/** Kinds of doubt that were read and accepted. */
const Acknowledged = z.array(z.string().max(80)).max(20).default([])
const FindingsOpen = z.object({ findings: z.array(RangeFinding) })
const MeasuredInFuture = z.object({
  field: z.enum(['heightMeasuredOn', 'weightMeasuredOn']),
  measuredOn: IsoDate,
  today: IsoDate,
})
const exampleUid = '01936f00-0000-7000-8000-000000000001'
const exampleDraft: z.input<typeof PatientDraft> = {
  hospitalNo: '0048213',
  name: '张伟',
  sex: 'male',
  birthDate: '1965-03-02',
  aetiology: ['HBV'],
  cirrhosis: 'yes',
  heightCm: 170,
  weightKg: 65,
}

export const patients = {
  ...arteryPatients,
  register: endpoint({
    kind: 'write',
    summary: 'Register a patient; asks first when somebody much alike is on file',
    input: z.strictObject({
      patient: PatientDraft,
      /** Say true to register although `possible-duplicate` named somebody alike. */
      notADuplicate: z.boolean().default(false),
      acknowledged: Acknowledged,
    }),
    output: Patient,
    errors: {
      'hospital-no-taken': HospitalNoTaken,
      'possible-duplicate': z.object({ candidates: z.array(PatientBrief) }),
      'birth-date-in-future': z.object({ birthDate: IsoDate }),
      'measured-in-future': MeasuredInFuture,
      'findings-open': FindingsOpen,
    },
    example: { patient: exampleDraft },
    touches: ['patients', 'worklist'],
  }),
  correct: endpoint({
    kind: 'write',
    summary: 'Correct the master data of a patient',
    input: z.strictObject({
      patientUid: Uid,
      patient: PatientDraft,
      /** The day of death; null takes back one that was noted by mistake. Left out, it stays as it is. */
      diedOn: IsoDate.nullable().optional(),
      reason: text(500),
      acknowledged: Acknowledged,
    }),
    output: Patient,
    errors: {
      'patient-not-found': PatientNotFound,
      'hospital-no-taken': HospitalNoTaken,
      'birth-date-in-future': z.object({ birthDate: IsoDate }),
      'measured-in-future': MeasuredInFuture,
      'findings-open': FindingsOpen,
      'death-in-future': z.object({ diedOn: IsoDate, today: IsoDate }),
      'death-before-session': z.object({ diedOn: IsoDate, performedOn: IsoDate }),
    },
    example: { patientUid: exampleUid, patient: exampleDraft, reason: 'Weight measured again' },
    touches: ['patients', 'worklist'],
  }),
  find: endpoint({
    kind: 'read',
    summary: 'Find patients by hospital number, name, pinyin or pinyin initials; newest first',
    input: z.strictObject({ text: z.string().trim().max(80), limit: z.int().min(1).max(100).default(20) }),
    output: z.object({ patients: z.array(PatientBrief), more: z.boolean() }),
    errors: {},
    example: { text: 'zhw' },
  }),
  findAlike: endpoint({
    kind: 'read',
    summary: 'List patients on file who may be the same person as a draft',
    input: z.strictObject({
      hospitalNo: z.string().max(32),
      name: z.string().max(100).nullable(),
      birthDate: IsoDate.nullable(),
    }),
    output: z.array(PatientBrief),
    errors: {},
    example: { hospitalNo: '0048213', name: '张伟', birthDate: '1965-03-02' },
  }),
  open: endpoint({
    kind: 'read',
    summary: 'Open everything on file about one patient',
    input: z.strictObject({ patientUid: Uid }),
    output: PatientRecord,
    errors: { 'patient-not-found': PatientNotFound },
    example: { patientUid: exampleUid },
    trail: 'read',
  }),
  count: endpoint({
    kind: 'read',
    summary: 'Count patients and sessions on file',
    input: z.strictObject({}),
    output: z.object({ patients: z.int(), sessions: z.int() }),
    errors: {},
    example: {},
  }),
}
