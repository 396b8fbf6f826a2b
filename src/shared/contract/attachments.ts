import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Attachment, AttachmentKind, Thumbnail } from '../model/attachment.ts'
import { DoseReport, NoDoseReport } from '../model/dose-report.ts'
import { ImportSource } from '../model/import.ts'
import { text, Uid } from '../model/primitives.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'

const sourceErrors = {
  'file-not-found': z.object({ path: z.string() }),
  'file-not-readable': z.object({ path: z.string() }),
  'file-empty': z.object({}),
  'attachment-too-large': z.object({
    fileName: z.string(),
    megabytes: z.number(),
    limitMegabytes: z.number(),
  }),
} as const

export const attachments = {
  add: endpoint({
    kind: 'write',
    summary: 'Copy a file (JPEG, PNG, PDF or DICOM) into the encrypted record of a patient',
    input: z.strictObject({
      patientUid: Uid,
      /** null = of the patient as a whole. */
      sessionUid: Uid.nullable().default(null),
      kind: AttachmentKind,
      caption: text(300).nullable().default(null),
      /** A path on this computer, or the parts that `imports.upload` was given. */
      source: ImportSource,
      thumbnail: Thumbnail.nullable().default(null),
    }),
    output: Attachment,
    errors: {
      ...sourceErrors,
      'patient-not-found': z.object({ patientUid: Uid }),
      'session-not-found': z.object({ sessionUid: Uid }),
      /** Told by its first bytes, whatever its name says. */
      'attachment-type-refused': z.object({ fileName: z.string() }),
      'patient-files-full': z.object({
        fileName: z.string(),
        megabytes: z.number(),
        usedMegabytes: z.number(),
        limitMegabytes: z.number(),
      }),
    },
    example: { patientUid: exampleUid, kind: 'consent', source: { path: '/data/consent.pdf' } },
    touches: ['attachments'],
  }),
  ofPatient: endpoint({
    kind: 'read',
    summary: 'List the attachments of a patient, oldest first, removed ones without their bytes',
    input: z.strictObject({ patientUid: Uid }),
    output: z.array(Attachment.extend({ thumbnail: z.base64().nullable() })),
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: { patientUid: exampleUid },
    trail: 'read',
  }),
  read: endpoint({
    kind: 'read',
    summary: 'Read one part of an attachment (base64), after proving its checksum',
    input: z.strictObject({ attachmentUid: Uid, part: z.int().min(0).max(100).default(0) }),
    output: z.object({
      attachment: Attachment,
      /** How many parts there are; joined in order, their base64 is that of the file. */
      parts: z.int().min(1),
      base64: z.base64(),
      patientUid: Uid,
    }),
    errors: {
      'attachment-not-found': z.object({ attachmentUid: Uid }),
      'attachment-removed': z.object({ fileName: z.string() }),
      'attachment-damaged': z.object({ fileName: z.string() }),
      'no-such-part': z.object({ part: z.int(), parts: z.int() }),
    },
    example: { attachmentUid: exampleUid },
    trail: 'read',
  }),
  remove: endpoint({
    kind: 'write',
    summary: 'Delete the bytes of an attachment; its name, checksum and the reason stay',
    input: z.strictObject({ attachmentUid: Uid, reason: text(500) }),
    output: Attachment,
    errors: {
      'attachment-not-found': z.object({ attachmentUid: Uid }),
      'attachment-removed': z.object({ fileName: z.string() }),
    },
    example: { attachmentUid: exampleUid, reason: 'Belongs to another patient' },
    touches: ['attachments'],
  }),
  readDoseReport: endpoint({
    kind: 'read',
    summary: 'Read a DICOM X-ray radiation dose report for the dose fields of a session; nothing is stored',
    input: z.strictObject({ patientUid: Uid, source: ImportSource }),
    output: DoseReport,
    errors: {
      ...sourceErrors,
      'patient-not-found': z.object({ patientUid: Uid }),
      'not-a-dose-report': z.object({ fileName: z.string(), reason: NoDoseReport }),
    },
    example: { patientUid: exampleUid, source: { path: '/data/dose-report.dcm' } },
  }),
}
