import { z } from 'zod'
import { Assessment } from './assessment.ts'
import { Complication } from './complication.ts'
import { ContactAttempt } from './contact.ts'
import { LabResult } from './lab.ts'
import { Lesion } from './lesion.ts'
import { Patient } from './patient.ts'
import { Review } from './review.ts'
import { Session } from './session.ts'
import { SnapshotBrief } from './snapshot.ts'

/** Everything on file about one patient; lists are in date order, oldest first. */
export const PatientRecord = z.object({
  patient: Patient,
  lesions: z.array(Lesion),
  labs: z.array(LabResult),
  assessments: z.array(Assessment),
  sessions: z.array(Session),
  snapshots: z.array(SnapshotBrief),
  reviews: z.array(Review),
  contacts: z.array(ContactAttempt),
  complications: z.array(Complication),
})
export type PatientRecord = z.output<typeof PatientRecord>
