import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { ArterialVariant, MichelsType, Patient } from '../model/patient.ts'
import { Uid } from '../model/primitives.ts'

/** Where the hepatic arteries of a patient come from: found once, kept for every session. */
export const arteryPatients = {
  setArteries: endpoint({
    kind: 'write',
    summary: 'Set where the arteries of a patient come from; the Michels type follows unless it is stated',
    input: z.strictObject({
      patientUid: Uid,
      /** Left out, it is derived from the variants; stated, it stands whatever they say. */
      michelsType: MichelsType.nullable().optional(),
      /** Only arteries that do not come from where they usually do. */
      arterialVariants: z.array(ArterialVariant).max(20),
    }),
    output: Patient,
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: {
      patientUid: '01936f00-0000-7000-8000-000000000001',
      arterialVariants: [{ node: 'RHA', origin: 'replaced', arisesFrom: 'SMA' }],
    },
    touches: ['patients'],
  }),
}
