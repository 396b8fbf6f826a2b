import type { z } from 'zod'
import type { ComplicationDraft } from '../../shared/model/complication.ts'
import { LABS, type LabCode, type LabEntry } from '../../shared/model/lab.ts'
import type { ArteryUse } from '../../shared/model/procedure/artery-use.ts'
import type { OverrideCode, Procedure } from '../../shared/model/session.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'

/** Laboratory values that a session is judged by, in the order they are typed. */
export const MAIN_LABS = [
  'bilirubin',
  'albumin',
  'inr',
  'pt_prolongation',
  'platelets',
  'wbc',
  'haemoglobin',
  'creatinine',
  'sodium',
  'alt',
  'ast',
  'afp',
] as const satisfies readonly LabCode[]
/** Those that a session may have beside them, and needs only for a reason. */
export const MORE_LABS = [
  'direct_bilirubin',
  'alp',
  'ggt',
  'pt',
  'pt_control',
  'neutrophils',
  'potassium',
  'crp',
  'ldh',
  'glucose',
  'hbv_dna',
  'pivka_ii',
  'lvef',
] as const satisfies readonly LabCode[]
export const SESSION_LABS = [...MAIN_LABS, ...MORE_LABS]
export type SessionLab = (typeof SESSION_LABS)[number]

/** A value typed in this form; null = nothing typed, so the value on file stands. */
export interface TypedLab {
  readonly value: number | null
  readonly comparator: LabEntry['comparator']
  readonly unit: string
  /** null = the day given for all of them. */
  readonly sampledOn: string | null
}

type Untyped<T> = { [K in keyof T]: T[K] | null }
/** A complication row while it is being filled in. */
export type ComplicationRow = Omit<Untyped<ComplicationDraft>, 'cirseVersion'> &
  Pick<ComplicationDraft, 'cirseVersion'>

type AgentUse = ArteryUse['agents'][number]
type DrugUse = ArteryUse['drugs'][number]
/** A line begins without an agent or a drug: one that was merely offered must not end up in a record. */
export type AgentRow = Omit<AgentUse, 'agent'> & { agent: AgentUse['agent'] | null }
export type DrugRow = Omit<DrugUse, 'drug'> & { drug: DrugUse['drug'] | null }
export type ArteryForm = Omit<ArteryUse, 'agents' | 'drugs'> & { agents: AgentRow[]; drugs: DrugRow[] }

export type ProcedureForm = Omit<Procedure, 'complications' | 'arteries'> & {
  arteries: ArteryForm[]
  complications: ComplicationRow[]
}

/** Everything that can be typed on the session form. Text that is no number is NaN, text that is no date stays text. */
export interface SessionForm {
  procedure: ProcedureForm
  labs: Record<SessionLab, TypedLab>
  /** Sampling date of the values that have none of their own; null = the day of the procedure. */
  sampledOn: string | null
  findings: ClinicalFindings
  /** null = the day of the procedure. */
  assessedOn: { imaging: string | null; ecog: string | null }
  eligibility: {
    reason: string
    overrideCode: z.output<typeof OverrideCode> | null
    overrideText: string
    responsiblePhysician: string
    secondPerson: string
    acknowledgedAdvisories: string[]
  }
  /** Dates that the plan gives are null. */
  review: {
    kind: 'book' | 'none'
    dueOn: string | null
    windowOpensOn: string | null
    windowClosesOn: string | null
    reason: string
  }
  /** A new treatment line begins, with its own baseline and nadir. */
  newLine: boolean
}

const NOTHING_TYPED: Omit<ProcedureForm, 'performedOn'> = {
  procedureType: null,
  intent: null,
  urgency: null,
  stageNo: null,
  stageOf: null,
  operator: null,
  assistant: null,
  startedAt: null,
  endedAt: null,
  consentOn: null,
  checklistDone: null,
  accessSite: null,
  sheathCh: null,
  baseCatheter: null,
  microcatheterCh: null,
  michelsType: null,
  arteries: [],
  completion: null,
  completionReason: null,
  changedFromLast: null,
  residualBlush: null,
  portalOil: null,
  contrastAgent: null,
  contrastMgIPerMl: null,
  contrastMl: null,
  fluoroscopyMin: null,
  dapGyCm2: null,
  airKermaMgy: null,
  dsaRuns: null,
  anaesthesia: null,
  consentAt: null,
  mdtOn: null,
  mdtDecision: null,
  baselinePainNrs: null,
  hbsag: null,
  nurse: null,
  technologist: null,
  room: null,
  angiographyUnit: null,
  accessGuidance: null,
  accessConversion: null,
  baseCatheterCh: null,
  microcatheterUsed: null,
  microcatheterInnerIn: null,
  microcatheterTip: null,
  microcatheterBalloon: null,
  microwireIn: null,
  devices: [],
  portalInvasionVp: null,
  portalInvasionCheng: null,
  hepaticVeinInvasion: null,
  bileDuctInvasion: null,
  portalFlow: null,
  arterioportalShunt: null,
  arterioportalShuntPlace: null,
  arteriovenousShunt: null,
  extrahepaticSites: null,
  stopReasons: [],
  debEndpoint: null,
  co2Ml: null,
  dsaFrames: null,
  cbctRuns: null,
  cbctDapGyCm2: null,
  peakSkinDoseMgy: null,
  unavailable: [],
  sedationOperator: null,
  asaClass: null,
  medications: [],
  vitalsStart: null,
  vitalsEnd: null,
  closureMethod: null,
  closureDevice: null,
  closureMin: null,
  closureSuccess: null,
  bedRestH: null,
  distalPulses: null,
  orders: null,
  noComplication: false,
  complications: [],
  note: null,
}

const usualUnit = (code: SessionLab): string => LABS.find((lab) => lab.code === code)?.units[0] ?? '1'

function nothingSampled(): Record<SessionLab, TypedLab> {
  const empty = (code: SessionLab): TypedLab => ({
    value: null,
    comparator: null,
    unit: usualUnit(code),
    sampledOn: null,
  })
  return Object.fromEntries(SESSION_LABS.map((code) => [code, empty(code)])) as Record<SessionLab, TypedLab>
}

/** The form as it begins: the day, and whatever an earlier record offers. */
export function sessionForm(performedOn: string, procedure: Partial<ProcedureForm> = {}): SessionForm {
  return {
    procedure: { ...NOTHING_TYPED, ...procedure, performedOn },
    labs: nothingSampled(),
    sampledOn: null,
    findings: {},
    assessedOn: { imaging: null, ecog: null },
    eligibility: {
      reason: '',
      overrideCode: null,
      overrideText: '',
      responsiblePhysician: '',
      secondPerson: '',
      acknowledgedAdvisories: [],
    },
    review: { kind: 'book', dueOn: null, windowOpensOn: null, windowClosesOn: null, reason: '' },
    newLine: false,
  }
}
