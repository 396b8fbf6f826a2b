import type { LabEntry } from '../../model/lab.ts'

/** A value as typed; those on file also say where they come from and who typed them. */
export type DatedLab = Pick<LabEntry, 'code' | 'value' | 'comparator' | 'unit' | 'sampledOn'> & {
  readonly source?: string
  readonly recordedBy?: string | null
}
