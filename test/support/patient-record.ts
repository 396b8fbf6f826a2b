import type { Assessment } from '../../src/shared/model/assessment.ts'
import { type Complication, NO_COMPLICATION_DETAILS } from '../../src/shared/model/complication.ts'
import type { LabCode, LabResult } from '../../src/shared/model/lab.ts'
import type { Lesion, LesionMeasurement } from '../../src/shared/model/lesion.ts'
import { PatientRecord } from '../../src/shared/model/patient-record.ts'
import type { Review, ReviewResponse } from '../../src/shared/model/review.ts'
import { type ArteryUse, NO_ARTERY_DETAILS } from '../../src/shared/model/procedure/artery-use.ts'
import { NO_DRUG_DETAILS } from '../../src/shared/model/procedure/given.ts'
import type { Session } from '../../src/shared/model/session.ts'
import { planReview } from '../../src/shared/rules/response/review-schedule.ts'

let counter = 0
/** A new identifier; the numbers in it have no meaning. */
export const uid = (): string => `01936f00-0000-7000-8000-${String((counter += 1)).padStart(12, '0')}`

export const PATIENT_UID = '01936f00-0000-7000-8000-aaaaaaaaaaaa'

/** A record of an invented patient; whatever is not said is empty. */
export function patientRecord(parts: Partial<PatientRecord> = {}): PatientRecord {
  return PatientRecord.parse({
    patient: {
      uid: PATIENT_UID,
      hospitalNo: '0051877',
      name: '何志远',
      namePinyin: 'He Zhiyuan',
      sex: 'male',
      birthDate: '1963-05-12',
      birthYear: 1963,
      aetiology: ['HBV'],
      cirrhosis: 'yes',
      heightCm: 172,
      weightKg: 66,
      michelsType: 'I',
      arterialVariants: [],
      diedOn: null,
      registeredAt: '2025-09-01T08:00:00Z',
      imported: false,
    },
    lesions: [],
    labs: [],
    assessments: [],
    sessions: [],
    snapshots: [],
    reviews: [],
    contacts: [],
    complications: [],
    ...parts,
  })
}

/** What a session may say besides. */
const NOTHING_ELSE = {
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
  signedAt: null,
  signedBy: null,
  revision: 1,
} satisfies Partial<Session>

/** A session with nothing recorded but its day and number. */
export function session(no: number, performedOn: string, parts: Partial<Session> = {}): Session {
  return {
    uid: uid(),
    patientUid: PATIENT_UID,
    no,
    lineNo: 1,
    state: 'complete',
    missing: [],
    unconfirmed: [],
    mandatory: 42,
    acknowledged: [],
    noReviewReason: null,
    voidReason: null,
    imported: false,
    loggedAt: `${performedOn}T09:30:00Z`,
    loggedBy: 'Dr Lin',
    changedFromLast: null,
    performedOn,
    procedureType: 'cTACE',
    intent: 'palliative_control',
    urgency: 'elective',
    stageNo: null,
    stageOf: null,
    operator: 'Dr Lin',
    assistant: null,
    startedAt: null,
    endedAt: null,
    consentOn: null,
    checklistDone: null,
    accessSite: 'CFA_R',
    sheathCh: 5,
    baseCatheter: null,
    microcatheterCh: null,
    michelsType: null,
    arteries: [],
    completion: null,
    completionReason: null,
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
    noComplication: false,
    complications: [],
    note: null,
    ...NOTHING_ELSE,
    ...parts,
  }
}

export function artery(parts: Partial<ArteryUse> = {}): ArteryUse {
  return {
    ...NO_ARTERY_DETAILS,
    node: 'A8',
    selectivity: '4',
    endpoint: 'III',
    agents: [],
    drugs: [],
    lesionUids: [],
    partlyTreatedUids: [],
    ...parts,
  }
}

/** An artery that was given one drug, in mg; null = dose not recorded. */
export function drugInto(
  node: ArteryUse['node'],
  drug: ArteryUse['drugs'][number]['drug'],
  doseMg: number | null,
  vehicle: ArteryUse['drugs'][number]['vehicle'] = 'oil_emulsion',
): ArteryUse {
  return artery({ node, drugs: [{ drug, doseMg, ...NO_DRUG_DETAILS, vehicle }] })
}

export function lab(
  code: LabCode,
  sampledOn: string,
  value: number,
  parts: Partial<LabResult> = {},
): LabResult {
  const units: Partial<Record<LabCode, string>> = {
    albumin: 'g/L',
    inr: '1',
    platelets: '10*9/L',
    ast: 'U/L',
    afp: 'ng/mL',
  }
  return {
    uid: uid(),
    code,
    value,
    comparator: null,
    unit: units[code] ?? 'umol/L',
    sampledOn,
    source: 'typed',
    recordedBy: 'Dr Lin',
    recordedAt: `${sampledOn}T07:00:00Z`,
    ...parts,
  }
}

export function assessment(assessedOn: string, parts: Partial<Assessment> = {}): Assessment {
  return {
    uid: uid(),
    assessedOn,
    source: 'session',
    sessionUid: null,
    ecog: null,
    ascites: null,
    encephalopathyGrade: null,
    encephalopathySuppressed: null,
    cholestatic: null,
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
    ...parts,
  }
}

/** Viable diameters by day, in mm; null = not evaluable. Whole diameters are taken to be the same. */
export function lesion(
  no: number,
  viable: Readonly<Record<string, number | null>>,
  parts: Partial<Lesion> = {},
): Lesion {
  const measurements = Object.entries(viable).map(([measuredOn, mm]): LesionMeasurement => ({
    measuredOn,
    reviewUid: null,
    longestMm: mm,
    viableMm: mm,
    evaluable: mm !== null,
    oilFilledPct: null,
    oilPeripheralDefect: null,
    viableAcrossMm: null,
    lrTr: null,
  }))
  return {
    uid: uid(),
    no,
    segments: ['8'],
    role: 'target',
    firstSeenOn: measurements[0]?.measuredOn ?? '2025-09-01',
    enhancement: null,
    note: null,
    capsule: null,
    margin: null,
    toCapsuleMm: null,
    toHilumMm: null,
    feedingArtery: null,
    mergedIntoUid: null,
    mergedOn: null,
    mergeReason: null,
    splitFromUid: null,
    splitOn: null,
    splitReason: null,
    measurements,
    ...parts,
  }
}

/** The review of a session: open, or done on a day with an mRECIST response. */
export function review(
  of: Session,
  done: { readonly on: string; readonly overall?: ReviewResponse['overall'] } | null = null,
  parts: Partial<Review> = {},
): Review {
  const overall = done?.overall
  return {
    uid: uid(),
    sessionUid: of.uid,
    patientUid: PATIENT_UID,
    state: done ? 'done' : 'open',
    ...planReview({ performedOn: of.performedOn }),
    dueReason: null,
    areaResponse: null,
    liRadsVersion: null,
    readers: [],
    appointmentOn: null,
    closedReason: null,
    closedOn: null,
    doneOn: done?.on ?? null,
    modality: done ? 'CT_4_PHASE' : null,
    nonTarget: null,
    newLesion: null,
    reader: null,
    secondReader: null,
    nextPlan: null,
    note: null,
    kind: 'one_month',
    windowReason: null,
    imagedOn: null,
    contrastPhases: null,
    symptoms: null,
    oilOutside: null,
    responses: overall
      ? [
          {
            criteria: 'mRECIST',
            baselineSumMm: null,
            nadirSumMm: null,
            currentSumMm: null,
            target: overall,
            overall,
            changeFromBaselinePct: null,
            changeFromNadirPct: null,
          },
        ]
      : [],
    recordedAt: null,
    ...parts,
  }
}

export function complication(
  of: Session | null,
  term: Complication['term'],
  onsetOn: string,
  cirseGrade: Complication['cirseGrade'],
): Complication {
  return {
    uid: uid(),
    sessionUid: of?.uid ?? null,
    reviewUid: null,
    addedAt: null,
    addedBy: null,
    term,
    onset: 'within_30d',
    onsetOn,
    cirseGrade,
    cirseVersion: '2017',
    note: null,
    ...NO_COMPLICATION_DETAILS,
  }
}
