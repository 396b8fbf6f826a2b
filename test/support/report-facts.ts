import { NO_DRUG_DETAILS, NO_AGENT_DETAILS } from '../../src/shared/model/procedure/given.ts'
import type { ArteryUse } from '../../src/shared/model/procedure/artery-use.ts'
import type { Session } from '../../src/shared/model/session.ts'
import type { SnapshotBrief } from '../../src/shared/model/snapshot.ts'
import type { ReportFacts } from '../../src/shared/rules/report/report-facts.ts'
import { artery, lesion, PATIENT_UID, patientRecord, review, session, uid } from './patient-record.ts'

const DAY = '2026-11-20'

/** One artery of a usual cTACE: oil with epirubicin, then sponge. */
export function treatedArtery(node: ArteryUse['node'], parts: Partial<ArteryUse> = {}): ArteryUse {
  return artery({
    node,
    tumourSupply: 'yes',
    flow: 'stasis',
    agents: [
      { ...NO_AGENT_DETAILS, agent: 'iodized_oil', amount: 5, emulsionType: 'water_in_oil' },
      { ...NO_AGENT_DETAILS, agent: 'gelatin_sponge', amount: 1, sizeUm: '350-560' },
    ],
    drugs: [{ ...NO_DRUG_DETAILS, drug: 'epirubicin', doseMg: 20, volumeMl: 5, vehicle: 'oil_emulsion' }],
    ...parts,
  })
}

/** A cTACE of two arteries with every mandatory field recorded, signed the same day. */
export function standardSession(parts: Partial<Session> = {}): Session {
  return session(2, DAY, {
    consentOn: '2026-11-19',
    consentAt: '16:30',
    checklistDone: true,
    mdtOn: '2026-11-12',
    operator: '陈静',
    assistant: '李娜',
    nurse: '王芳',
    technologist: '赵强',
    room: 'DSA 2',
    startedAt: '09:05',
    endedAt: '10:20',
    accessGuidance: 'ultrasound',
    baseCatheter: 'RH',
    baseCatheterCh: 5,
    microcatheterUsed: true,
    microcatheterCh: 2.4,
    microcatheterTip: 'swan_neck',
    microwireIn: 0.016,
    devices: [{ device: 'Progreat 2.4F', lot: 'LOT-88231' }],
    michelsType: 'III',
    portalInvasionVp: 'VP0',
    portalInvasionCheng: 'I0',
    portalFlow: 'hepatopetal',
    arterioportalShunt: 'none',
    arteriovenousShunt: 'none',
    extrahepaticSites: [],
    arteries: [treatedArtery('A8'), treatedArtery('RIPA', { selectivity: '3' })],
    completion: 'complete',
    residualBlush: 'none',
    portalOil: '1',
    contrastAgent: 'iodixanol',
    contrastMgIPerMl: 320,
    contrastMl: 110,
    fluoroscopyMin: 18.2,
    dapGyCm2: 146,
    airKermaMgy: 912,
    dsaRuns: 9,
    dsaFrames: 212,
    cbctRuns: 1,
    anaesthesia: 'local',
    asaClass: '2',
    baselinePainNrs: 0,
    medications: [
      { medication: 'lidocaine', amount: 100, name: null },
      { medication: 'dexamethasone', amount: 10, name: null },
      { medication: 'ondansetron', amount: 8, name: null },
    ],
    vitalsStart: { systolicMmHg: 132, diastolicMmHg: 78, pulsePerMin: 72, spo2Pct: 98 },
    vitalsEnd: { systolicMmHg: 126, diastolicMmHg: 74, pulsePerMin: 76, spo2Pct: 98 },
    noComplication: true,
    closureMethod: 'device',
    closureDevice: 'exoseal',
    closureMin: 5,
    closureSuccess: true,
    bedRestH: 6,
    distalPulses: 'present',
    orders: '平卧 6 小时；水化 1500 mL；次日复查肝功能。',
    signedAt: `${DAY}T04:10:00Z`,
    signedBy: '陈静',
    ...parts,
  })
}

export function eligibleSnapshot(of: Session, parts: Partial<SnapshotBrief> = {}): SnapshotBrief {
  return {
    uid: uid(),
    sessionUid: of.uid,
    rulesetId: 'cn-nhc-2022',
    rulesetVersion: '1.0.0',
    rulesetSha256: 'b5b95795b0bde194c979956b6c9b5b12b51be771f06db318168f883099c5afd9',
    judgement: {
      verdict: 'ELIGIBLE',
      absolute: [],
      relative: [],
      unknown: [],
      indications: ['N2'],
      indicationsUnknown: [],
      advisories: [],
      childPugh: { low: 5, high: 5 },
    },
    decision: { reason: null, override: null, acknowledgedAdvisories: [] },
    createdAt: `${DAY}T04:00:00Z`,
    createdBy: '陈静',
    sha256: '0'.repeat(64),
    ...parts,
  }
}

/** What the report of an invented patient's standard session is written from. */
export function reportFacts(parts: Partial<ReportFacts> = {}): ReportFacts {
  const own = parts.session ?? standardSession()
  return {
    session: own,
    patient: { ...patientRecord().patient, uid: PATIENT_UID },
    lesions: [lesion(1, { [DAY]: 32 })],
    snapshots: [eligibleSnapshot(own)],
    frozen: {
      facts: { bili: 17.5, alb: 38.4, inr: 1.12, plt: 104, wbc: 4.6, creatinine_umol_L: 71, ecog: 0 },
      sampledOn: new Map(
        ['bili', 'alb', 'inr', 'plt', 'wbc', 'creatinine_umol_L'].map((name) => [name, '2026-11-18']),
      ),
      bclc: ['B'],
    },
    laterComplications: [],
    days: [],
    course: null,
    review: review(own),
    amendments: [],
    settings: {
      departmentName: '介入放射科',
      letterhead: { hospital: '示例市第一人民医院', address: '示例市人民路 1 号', phone: '010-5550 0100' },
    },
    auditHead: { seq: 1234, hash: `9f3a01bc${'0'.repeat(56)}` },
    printedBy: '陈静',
    printedAt: new Date('2026-11-20T04:15:00Z'),
    tzOffsetMin: 480,
    ...parts,
  }
}
