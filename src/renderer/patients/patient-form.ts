import type { z } from 'zod'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { inputIssues } from '../../shared/kit/input-issues.ts'
import { PatientDraft, type Patient } from '../../shared/model/patient.ts'

/** The form as it is typed: empty text instead of null, and a sex that nobody has chosen yet. */
export interface PatientForm {
  hospitalNo: string
  name: string
  sex: PatientDraft['sex'] | null
  birthDate: string | null
  birthYear: number | null
  aetiology: PatientDraft['aetiology']
  cirrhosis: PatientDraft['cirrhosis'] | null
  heightCm: number | null
  weightKg: number | null
  ward: string
  phone: string
  contactName: string
  contactPhone: string
  allergies: string
  heightMeasuredOn: string | null
  weightMeasuredOn: string | null
  priorAnthracyclineMgM2: number | null
  cardiacRisk: boolean | null
  nationalId: string
  antiviralTherapy: PatientDraft['antiviralTherapy']
  allergyKinds: PatientDraft['allergyKinds']
  antithrombotics: PatientDraft['antithrombotics']
  priorTreatments: PatientDraft['priorTreatments']
  note: string
  /** Only asked for when somebody on file is corrected. */
  reason: string
}
export type PatientPath = keyof PatientForm

export const EMPTY_FORM: PatientForm = {
  hospitalNo: '',
  name: '',
  sex: null,
  birthDate: null,
  birthYear: null,
  aetiology: [],
  cirrhosis: null,
  heightCm: null,
  weightKg: null,
  ward: '',
  phone: '',
  contactName: '',
  contactPhone: '',
  allergies: '',
  heightMeasuredOn: null,
  weightMeasuredOn: null,
  priorAnthracyclineMgM2: null,
  cardiacRisk: null,
  nationalId: '',
  antiviralTherapy: null,
  allergyKinds: null,
  antithrombotics: [],
  priorTreatments: null,
  note: '',
  reason: '',
}

export function formOf(patient: Patient): PatientForm {
  const { phone, contactName, contactPhone, allergies, note, name } = patient
  return {
    hospitalNo: patient.hospitalNo,
    name: name ?? '',
    sex: patient.sex,
    birthDate: patient.birthDate,
    birthYear: patient.birthDate === null ? patient.birthYear : null,
    aetiology: patient.aetiology,
    cirrhosis: patient.cirrhosis,
    heightCm: patient.heightCm,
    weightKg: patient.weightKg,
    ward: patient.ward ?? '',
    phone: phone ?? '',
    contactName: contactName ?? '',
    contactPhone: contactPhone ?? '',
    allergies: allergies ?? '',
    heightMeasuredOn: patient.heightMeasuredOn,
    weightMeasuredOn: patient.weightMeasuredOn,
    priorAnthracyclineMgM2: patient.priorAnthracyclineMgM2,
    cardiacRisk: patient.cardiacRisk,
    nationalId: patient.nationalId ?? '',
    antiviralTherapy: patient.antiviralTherapy,
    allergyKinds: patient.allergyKinds,
    antithrombotics: patient.antithrombotics,
    priorTreatments: patient.priorTreatments,
    note: note ?? '',
    reason: '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What the form would send; not yet known to be a `PatientDraft`. */
export function toDraft(form: PatientForm): Record<keyof z.input<typeof PatientDraft>, unknown> {
  const { hospitalNo, sex, birthDate, aetiology, cirrhosis, heightCm, weightKg } = form
  return {
    hospitalNo,
    sex,
    birthDate,
    aetiology,
    cirrhosis,
    heightCm,
    weightKg,
    heightMeasuredOn: form.heightMeasuredOn,
    weightMeasuredOn: form.weightMeasuredOn,
    priorAnthracyclineMgM2: form.priorAnthracyclineMgM2,
    cardiacRisk: form.cardiacRisk,
    nationalId: orNull(form.nationalId),
    antiviralTherapy: form.antiviralTherapy,
    allergyKinds: form.allergyKinds,
    // A line that was opened and left empty says nothing.
    antithrombotics: form.antithrombotics.filter(({ drug }) => drug.trim() !== ''),
    priorTreatments: form.priorTreatments,
    name: orNull(form.name),
    birthYear: form.birthDate === null ? form.birthYear : null,
    ward: orNull(form.ward),
    phone: orNull(form.phone),
    contactName: orNull(form.contactName),
    contactPhone: orNull(form.contactPhone),
    allergies: orNull(form.allergies),
    note: orNull(form.note),
  }
}

export interface PatientJudgement {
  /** Null while something is missing or wrong. */
  readonly draft: PatientDraft | null
  readonly issues: ReadonlyMap<string, InputIssue>
}

/** Judges the form by the schema that the host judges it by. */
export function judgePatient(form: PatientForm, needsReason: boolean): PatientJudgement {
  const input = toDraft(form)
  const parsed = PatientDraft.safeParse(input)
  const found = parsed.success ? [] : inputIssues(parsed.error, PatientDraft, input)
  // A choice nobody has made is missing, not wrong.
  const issues = new Map(
    found.map((issue) => [issue.path, issue.value === null ? { ...issue, code: 'invalid_type' } : issue]),
  )
  if (needsReason && form.reason.trim() === '')
    issues.set('reason', { path: 'reason', code: 'invalid_type', message: 'missing', value: '' })
  return { draft: parsed.success && issues.size === 0 ? parsed.data : null, issues }
}

/** True where nothing was typed yet. */
export function isUntouched(form: PatientForm): boolean {
  return JSON.stringify(form) === JSON.stringify(EMPTY_FORM)
}

/** A stored draft as a form; fields of an older version that are no more are left out. */
export function fromStored(body: unknown): PatientForm | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null
  const known = Object.entries(body).filter(
    ([key, value]) => key in EMPTY_FORM && hasKindOf(value, EMPTY_FORM[key as PatientPath]),
  )
  return known.length === 0 ? null : { ...EMPTY_FORM, ...Object.fromEntries(known) }
}

function hasKindOf(value: unknown, example: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value)
  const isPlain = typeof value !== 'object' || value === null || Array.isArray(value)
  return example === null ? isPlain : typeof value === typeof example
}
