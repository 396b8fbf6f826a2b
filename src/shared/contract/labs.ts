import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { LabCode, LabEntry, LabResult } from '../model/lab.ts'
import { IsoDate, Uid } from '../model/primitives.ts'
import { RangeFinding } from '../model/finding.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'

export const labs = {
  readPasted: endpoint({
    kind: 'pure',
    summary: 'Read laboratory values out of pasted text or a table; what is not understood is listed',
    input: z.strictObject({ text: z.string().max(20_000) }),
    output: z.object({
      entries: z.array(
        z.object({
          code: LabCode,
          value: z.number(),
          comparator: z.enum(['<', '>']).nullable(),
          /** null = to be asked: none is printed, or one that the value is not taken in. */
          unit: z.string().nullable(),
          printedUnit: z.string().nullable(),
          /** The printed amount, where it was converted from the printed unit. */
          printedValue: z.number().nullable(),
        }),
      ),
      notUnderstood: z.array(z.object({ text: z.string(), reason: z.enum(['name', 'value', 'twice']) })),
    }),
    errors: {},
    example: { text: 'TBIL 18.5 umol/L' },
  }),
  record: endpoint({
    kind: 'write',
    summary: 'Record laboratory values as typed',
    input: z.strictObject({
      patientUid: Uid,
      labs: z.array(LabEntry).min(1).max(40),
      /** Codes of the warnings that were read and accepted. */
      acknowledged: z.array(z.string().max(80)).max(40).default([]),
    }),
    output: z.array(LabResult),
    errors: {
      'patient-not-found': z.object({ patientUid: Uid }),
      'sampled-in-future': z.object({ field: z.string(), sampledOn: IsoDate, today: IsoDate }),
      'findings-open': z.object({ findings: z.array(RangeFinding) }),
    },
    example: {
      patientUid: exampleUid,
      labs: [{ code: 'bilirubin', value: 20, unit: 'umol/L', sampledOn: '2026-11-22' }],
    },
    touches: ['patients'],
  }),
  ofPatient: endpoint({
    kind: 'read',
    summary: 'List the laboratory values of a patient, oldest first',
    input: z.strictObject({ patientUid: Uid }),
    output: z.array(LabResult),
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: { patientUid: exampleUid },
    trail: 'read',
  }),
}
