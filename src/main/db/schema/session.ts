import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { CARE_FIELDS, RADIATION_FIELDS } from '../../../shared/model/procedure/care-fields.ts'
import { ANATOMY_FIELDS, RESULT_FIELDS } from '../../../shared/model/procedure/liver-fields.ts'
import { ACCESS_FIELDS } from '../../../shared/model/procedure/room-fields.ts'
import { TechniqueChange } from '../../../shared/model/session-terms.ts'
import { json, uid } from '../columns.ts'
import { importBatch } from './import.ts'
import { patient } from './patient.ts'

export const session = sqliteTable(
  'session',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    no: integer().notNull(),
    lineNo: integer('line_no').notNull(),
    performedOn: text('performed_on').notNull(),
    procedureType: text('procedure_type'),
    intent: text(),
    urgency: text(),
    stageNo: integer('stage_no'),
    stageOf: integer('stage_of'),
    operator: text(),
    assistant: text(),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    consentOn: text('consent_on'),
    checklistDone: integer('checklist_done', { mode: 'boolean' }),
    accessSite: text('access_site'),
    sheathCh: real('sheath_ch'),
    baseCatheter: text('base_catheter'),
    microcatheterCh: real('microcatheter_ch'),
    michelsType: text('michels_type'),
    completion: text(),
    completionReason: text('completion_reason'),
    residualBlush: text('residual_blush'),
    portalOil: text('portal_oil'),
    contrastAgent: text('contrast_agent'),
    contrastMgiPerMl: real('contrast_mgi_per_ml'),
    contrastMl: real('contrast_ml'),
    fluoroscopyMin: real('fluoroscopy_min'),
    dapGyCm2: real('dap_gy_cm2'),
    airKermaMgy: real('air_kerma_mgy'),
    dsaRuns: integer('dsa_runs'),
    anaesthesia: text(),
    noComplication: integer('no_complication', { mode: 'boolean' }).notNull(),
    note: text(),
    state: text({ enum: ['incomplete', 'complete', 'void'] }).notNull(),
    missing: json(z.array(z.string()))().notNull(),
    unconfirmed: json(z.array(z.string()))().notNull(),
    mandatory: integer().notNull().default(0),
    acknowledged: json(z.array(z.string()))().notNull(),
    noReviewReason: text('no_review_reason'),
    voidReason: text('void_reason'),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    loggedAt: text('logged_at').notNull(),
    loggedBy: text('logged_by').notNull(),
    changedFromLast: json(z.array(TechniqueChange))('changed_from_last'),
    consentAt: text('consent_at'),
    mdtOn: text('mdt_on'),
    mdtDecision: text('mdt_decision'),
    baselinePainNrs: integer('baseline_pain_nrs'),
    hbsag: text(),
    nurse: text(),
    technologist: text(),
    room: text(),
    angiographyUnit: text('angiography_unit'),
    accessGuidance: text('access_guidance'),
    accessConversion: text('access_conversion'),
    baseCatheterCh: real('base_catheter_ch'),
    microcatheterUsed: integer('microcatheter_used', { mode: 'boolean' }),
    microcatheterInnerIn: real('microcatheter_inner_in'),
    microcatheterTip: text('microcatheter_tip'),
    microcatheterBalloon: integer('microcatheter_balloon', { mode: 'boolean' }),
    microwireIn: real('microwire_in'),
    devices: json(ACCESS_FIELDS.devices)().notNull().default([]),
    portalInvasionVp: text('portal_invasion_vp'),
    portalInvasionCheng: text('portal_invasion_cheng'),
    hepaticVeinInvasion: text('hepatic_vein_invasion'),
    bileDuctInvasion: text('bile_duct_invasion'),
    portalFlow: text('portal_flow'),
    arterioportalShunt: text('arterioportal_shunt'),
    arterioportalShuntPlace: text('arterioportal_shunt_place'),
    arteriovenousShunt: text('arteriovenous_shunt'),
    extrahepaticSites: json(ANATOMY_FIELDS.extrahepaticSites)('extrahepatic_sites'),
    stopReasons: json(RESULT_FIELDS.stopReasons)('stop_reasons').notNull().default([]),
    debEndpoint: text('deb_endpoint'),
    co2Ml: real('co2_ml'),
    dsaFrames: integer('dsa_frames'),
    cbctRuns: integer('cbct_runs'),
    cbctDapGyCm2: real('cbct_dap_gy_cm2'),
    peakSkinDoseMgy: real('peak_skin_dose_mgy'),
    unavailable: json(RADIATION_FIELDS.unavailable)().notNull().default([]),
    sedationOperator: text('sedation_operator'),
    asaClass: text('asa_class'),
    medications: json(CARE_FIELDS.medications)().notNull().default([]),
    vitalsStart: json(CARE_FIELDS.vitalsStart)('vitals_start'),
    vitalsEnd: json(CARE_FIELDS.vitalsEnd)('vitals_end'),
    closureMethod: text('closure_method'),
    closureDevice: text('closure_device'),
    closureMin: integer('closure_min'),
    closureSuccess: integer('closure_success', { mode: 'boolean' }),
    bedRestH: real('bed_rest_h'),
    distalPulses: text('distal_pulses'),
    orders: text(),
    signedAt: text('signed_at'),
    signedBy: text('signed_by'),
    revision: integer().notNull().default(1),
  },
  (t) => [
    unique().on(t.patientId, t.no),
    index('session_patient').on(t.patientId, t.performedOn),
    index('session_performed').on(t.performedOn),
    index('session_incomplete')
      .on(t.performedOn)
      .where(sql`${t.state} = 'incomplete'`),
    index('session_unsigned')
      .on(t.performedOn)
      .where(sql`${t.state} = 'complete' AND ${t.signedAt} IS NULL`),
  ],
)

export const sessionArtery = sqliteTable(
  'session_artery',
  {
    id: integer().primaryKey(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    node: text().notNull(),
    selectivity: text({ enum: ['0', '1', '2', '3', '4', '5'] }),
    tumourSupply: text('tumour_supply', { enum: ['yes', 'no', 'not_sure'] }),
    endpoint: text({ enum: ['I', 'II', 'III', 'IV'] }),
    lesionUids: json(z.array(z.string()))('lesion_uids').notNull(),
    origin: text(),
    arisesFrom: text('arises_from'),
    dsaDone: integer('dsa_done', { mode: 'boolean' }),
    cbctDone: integer('cbct_done', { mode: 'boolean' }),
    flow: text(),
    partlyTreatedUids: json(z.array(z.string()))('partly_treated_uids').notNull().default([]),
  },
  (t) => [unique().on(t.sessionId, t.ordinal)],
)

export const sessionAgent = sqliteTable(
  'session_agent',
  {
    id: integer().primaryKey(),
    sessionArteryId: integer('session_artery_id')
      .notNull()
      .references(() => sessionArtery.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    agent: text().notNull(),
    sizeUm: text('size_um'),
    amount: real(),
    brand: text(),
    vials: real(),
    gelatinForm: text('gelatin_form'),
    emulsionType: text('emulsion_type'),
    oilPerGlue: real('oil_per_glue'),
    loadedMg: real('loaded_mg'),
    loadingMin: integer('loading_min'),
  },
  (t) => [unique().on(t.sessionArteryId, t.ordinal)],
)

export const sessionDrug = sqliteTable(
  'session_drug',
  {
    id: integer().primaryKey(),
    sessionArteryId: integer('session_artery_id')
      .notNull()
      .references(() => sessionArtery.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    drug: text().notNull(),
    doseMg: real('dose_mg'),
    volumeMl: real('volume_ml'),
    vehicle: text(),
    givenMin: integer('given_min'),
    vialMg: real('vial_mg'),
    vials: real(),
  },
  (t) => [unique().on(t.sessionArteryId, t.ordinal)],
)

/** What a signed session said before an amendment. */
export const sessionAmendment = sqliteTable(
  'session_amendment',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    revision: integer().notNull(),
    body: json(z.json())().notNull(),
    reason: text().notNull(),
    amendedAt: text('amended_at').notNull(),
    amendedBy: text('amended_by').notNull(),
  },
  (t) => [unique().on(t.sessionId, t.revision)],
)
