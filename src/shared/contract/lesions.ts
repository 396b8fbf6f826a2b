import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Lesion, LesionDraft } from '../model/lesion.ts'
import { RangeFinding } from '../model/finding.ts'
import { IsoDate, text, Uid } from '../model/primitives.ts'

/** Kinds of doubt that were read and accepted. */
const Acknowledged = z.array(z.string().max(80)).max(20).default([])
const FindingsOpen = z.object({ findings: z.array(RangeFinding) })
const SeenInFuture = z.object({ firstSeenOn: IsoDate, today: IsoDate })
const exampleUid = '01936f00-0000-7000-8000-000000000001'
const exampleLesion: z.input<typeof LesionDraft> = {
  segments: ['8'],
  role: 'target',
  firstSeenOn: '2026-09-01',
  longestMm: 62,
  viableMm: 62,
}

export const lesions = {
  record: endpoint({
    kind: 'write',
    summary: 'Record a lesion with its baseline diameters',
    input: z.strictObject({ patientUid: Uid, lesion: LesionDraft, acknowledged: Acknowledged }),
    output: Lesion,
    errors: {
      'patient-not-found': z.object({ patientUid: Uid }),
      'seen-in-future': SeenInFuture,
      'findings-open': FindingsOpen,
    },
    example: { patientUid: exampleUid, lesion: exampleLesion },
    touches: ['patients'],
  }),
  correct: endpoint({
    kind: 'write',
    summary: 'Correct a lesion and its baseline diameters',
    input: z.strictObject({
      lesionUid: Uid,
      lesion: LesionDraft,
      reason: text(500),
      acknowledged: Acknowledged,
    }),
    output: Lesion.extend({ patientUid: Uid }),
    errors: {
      'lesion-not-found': z.object({ lesionUid: Uid }),
      'seen-in-future': SeenInFuture,
      'findings-open': FindingsOpen,
    },
    example: { lesionUid: exampleUid, lesion: exampleLesion, reason: 'Measured again' },
    touches: ['patients'],
  }),
  ofPatient: endpoint({
    kind: 'read',
    summary: 'List the lesions of a patient with all their measurements',
    input: z.strictObject({ patientUid: Uid }),
    output: z.array(Lesion),
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: { patientUid: exampleUid },
    trail: 'read',
  }),
}
