import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Uid } from '../model/primitives.ts'
import { ArteryHistory } from '../rules/timeline/artery-history.ts'

/** What the arteries and segments of a patient were given before. */
export const arterySessions = {
  arteryHistory: endpoint({
    kind: 'read',
    summary: 'Tell for every artery and liver segment when it was treated and what it was given',
    input: z.strictObject({ patientUid: Uid }),
    output: ArteryHistory,
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: { patientUid: '01936f00-0000-7000-8000-000000000001' },
    trail: 'read',
  }),
}
