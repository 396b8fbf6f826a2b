import { framesOf } from '../core/stack-frames.ts'

/**
 * Writes a defect to stderr: what kind it was and where it happened. Its message stays out, because the message of a
 * parser or a database may quote what it was given, and that may be a patient.
 */
export function reportDefect(incident: string, cause: unknown): void {
  console.error(defectLines(incident, cause).join('\n'))
}

export function defectLines(incident: string, cause: unknown): string[] {
  if (!(cause instanceof Error)) return [`incident ${incident}: a ${typeof cause} was thrown`]
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : ''
  return [`incident ${incident}: ${cause.name}${code}`, ...framesOf(cause)]
}
