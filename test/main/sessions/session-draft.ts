import type { z } from 'zod'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import type { SessionDraft } from '../../../src/shared/contract/sessions.ts'
import type { PatientDraft } from '../../../src/shared/model/patient.ts'

type SessionInput = z.input<typeof SessionDraft>
type ProcedureInput = SessionInput['procedure']

export const PERFORMED_ON = '2026-03-02'

export function patientInput(over: Partial<z.input<typeof PatientDraft>> = {}): z.input<typeof PatientDraft> {
  return {
    hospitalNo: '0048213',
    name: '张伟',
    sex: 'male',
    birthDate: '1965-03-02',
    aetiology: ['HBV'],
    cirrhosis: 'yes',
    heightCm: 170,
    weightKg: 65,
    ...over,
  }
}

/** A superselective injection of an oil emulsion, within every usual range. */
export const ARTERY: ProcedureInput['arteries'][number] = {
  node: 'A8',
  selectivity: '4',
  endpoint: 'III',
  agents: [{ agent: 'iodized_oil', amount: 10 }],
  drugs: [{ drug: 'epirubicin', doseMg: 40, volumeMl: 5, vehicle: 'oil_emulsion' }],
}

/** A cTACE session that lacks nothing. */
export function procedureInput(over: Partial<ProcedureInput> = {}): ProcedureInput {
  return {
    performedOn: PERFORMED_ON,
    procedureType: 'cTACE',
    intent: 'palliative_control',
    urgency: 'elective',
    operator: 'Chen Jing',
    startedAt: '09:00',
    endedAt: '10:05',
    consentOn: addDays(over.performedOn ?? PERFORMED_ON, -1),
    checklistDone: true,
    accessSite: 'CFA_R',
    sheathCh: 5,
    room: 'Room 2',
    angiographyUnit: 'Artis',
    baseCatheter: 'RH 5 F',
    microcatheterUsed: true,
    microcatheterCh: 2.2,
    completion: 'complete',
    arteries: [ARTERY],
    contrastAgent: 'iodixanol',
    contrastMgIPerMl: 320,
    contrastMl: 110,
    fluoroscopyMin: 18.2,
    dapGyCm2: 146,
    airKermaMgy: 912,
    complications: [],
    noComplication: true,
    ...over,
  }
}

const lab = (code: string, value: number, unit: string) => ({ code, value, unit, sampledOn: '2026-03-01' })
/** Every laboratory value that a complete record has, all normal. */
export const LABS = [
  lab('bilirubin', 20, 'umol/L'),
  lab('albumin', 38, 'g/L'),
  lab('inr', 1.1, '1'),
  lab('platelets', 120, '10*9/L'),
  lab('wbc', 5, '10*9/L'),
  lab('haemoglobin', 130, 'g/L'),
  lab('alt', 40, 'U/L'),
  lab('ast', 38, 'U/L'),
  lab('creatinine', 70, 'umol/L'),
  lab('sodium', 140, 'mmol/L'),
  lab('afp', 400, 'ng/mL'),
] as SessionInput['labs']

/** Findings that the Chinese standard of 2022 calls eligible: CNLC IIb, Child-Pugh A5. */
export const ELIGIBLE: SessionInput['findings'] = {
  diagnosis_hcc: 'confirmed',
  resectability: 'unresectable',
  morphology: 'multinodular',
  tumour_share_pct: '<70',
  n_tumours: 5,
  max_diam_cm: 6.2,
  pv_main: 'patent',
  mvi: false,
  ascites: 'none',
  he_grade: 0,
  ecog: 0,
  coagulation: 'normal',
  infection: 'none',
  active_hepatitis_untreated: false,
  distant_mets: 'none',
  est_survival_months: '>=3',
  cachexia: false,
  multi_organ_failure: false,
  hepatorenal_syndrome: false,
  crcl_mL_min: 90,
}

/** A complete session of an eligible patient, with the review left to the schedule. */
export function sessionInput(patientUid: string, over: Partial<SessionInput> = {}): SessionInput {
  return {
    patientUid,
    procedure: procedureInput(),
    labs: LABS,
    findings: ELIGIBLE,
    review: { kind: 'book' },
    ...over,
  }
}
