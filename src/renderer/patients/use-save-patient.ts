import type { PatientDraft } from '../../shared/model/patient.ts'
import { useCommand } from '../api/use-command.ts'
import type { SaveFailure } from './refused-fields.ts'

export interface SavePatient {
  /** Resolves with the uid of the patient, or null when it was refused; `error` then says why. */
  readonly save: (
    patient: PatientDraft,
    reason: string,
    answers: { readonly notADuplicate: boolean; readonly acknowledged: string[] },
  ) => Promise<string | null>
  readonly error: SaveFailure | null
  readonly isRunning: boolean
  readonly reset: () => void
}

/** Registers a new patient or corrects one on file, whichever the form is for. */
export function useSavePatient(patientUid: string | null): SavePatient {
  const register = useCommand('patients.register')
  const correct = useCommand('patients.correct')
  const command = patientUid === null ? register : correct
  return {
    async save(patient, reason, { notADuplicate, acknowledged }) {
      const reply =
        patientUid === null
          ? await register.run({ patient, notADuplicate, acknowledged })
          : await correct.run({ patientUid, patient, reason, acknowledged })
      return reply.ok ? reply.value.uid : null
    },
    error: command.error,
    isRunning: command.isRunning,
    reset: command.reset,
  }
}
