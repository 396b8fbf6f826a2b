import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { Aetiology, ArterialVariant, PatientDraft } from '../../../shared/model/patient.ts'
import { json, uid } from '../columns.ts'
import { importBatch } from './import.ts'

export const patient = sqliteTable(
  'patient',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    hospitalNo: text('hospital_no').notNull(),
    hospitalNoKey: text('hospital_no_key').notNull().unique(),
    name: text(),
    namePinyin: text('name_pinyin'),
    sex: text({ enum: ['male', 'female', 'other', 'unknown'] }).notNull(),
    birthDate: text('birth_date'),
    birthYear: integer('birth_year'),
    aetiology: json(z.array(Aetiology))().notNull(),
    cirrhosis: text({ enum: ['yes', 'no', 'unknown'] }).notNull(),
    heightCm: real('height_cm'),
    weightKg: real('weight_kg'),
    phone: text(),
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    allergies: text(),
    note: text(),
    michelsType: text('michels_type', {
      enum: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'other'],
    }),
    diedOn: text('died_on'),
    sessionCount: integer('session_count').notNull().default(0),
    lastSessionOn: text('last_session_on'),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    registeredAt: text('registered_at').notNull(),
    heightMeasuredOn: text('height_measured_on'),
    weightMeasuredOn: text('weight_measured_on'),
    priorAnthracyclineMgM2: real('prior_anthracycline_mg_m2'),
    cardiacRisk: integer('cardiac_risk', { mode: 'boolean' }),
    nationalId: text('national_id'),
    antiviralTherapy: text('antiviral_therapy', { enum: ['none', 'on', 'naive_start', 'stopped'] }),
    allergyKinds: json(PatientDraft.shape.allergyKinds)('allergy_kinds'),
    antithrombotics: json(PatientDraft.shape.antithrombotics)().notNull().default([]),
    priorTreatments: json(PatientDraft.shape.priorTreatments)('prior_treatments'),
    arterialVariants: json(z.array(ArterialVariant))('arterial_variants').notNull().default([]),
    ward: text(),
  },
  (t) => [index('patient_birth_date').on(t.birthDate)],
)
