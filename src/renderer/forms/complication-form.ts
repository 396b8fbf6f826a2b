import { CIRSE_2017, CIRSE_2025 } from '../../shared/model/complication-grades.ts'
import { type ComplicationDraft, NO_COMPLICATION_DETAILS } from '../../shared/model/complication.ts'
import type { Term } from '../../shared/model/term.ts'
import type { FieldFrame } from '../ui/field-frame.ts'

/** The grades of each edition. */
export const CIRSE_GRADES = { '2017': CIRSE_2017, '2025': CIRSE_2025 } as const

type Untyped<T> = { [K in keyof T]: T[K] | null }

/** A complication while it is being filled in. */
export type ComplicationForm = Omit<Untyped<ComplicationDraft>, 'cirseVersion'> &
  Pick<ComplicationDraft, 'cirseVersion'>

/** One field of it: what stands there, how it changes, and what is said about it. */
export interface BoundField<T> {
  readonly value: T
  readonly change: (next: T) => void
  readonly frame: FieldFrame
}
export type ComplicationFields = { readonly [K in keyof ComplicationForm]: BoundField<ComplicationForm[K]> }

/** A row to begin with; CIRSE 2017 unless somebody chooses the newer edition. */
export function emptyComplication(
  begin: Partial<Pick<ComplicationForm, 'term' | 'onset' | 'onsetOn'>> = {},
): ComplicationForm {
  return {
    ...NO_COMPLICATION_DETAILS,
    term: null,
    onset: null,
    onsetOn: null,
    cirseGrade: null,
    cirseVersion: '2017',
    note: null,
    ...begin,
  }
}

/** A grade in another edition of CIRSE: taken back where that has none of this name, because none is converted. */
export function gradeIn(
  version: ComplicationForm['cirseVersion'],
  grade: ComplicationForm['cirseGrade'],
): ComplicationForm['cirseGrade'] {
  const grades: readonly Term[] = CIRSE_GRADES[version]
  return grades.some(({ code }) => code === grade) ? grade : null
}

/** Answers without which an event says nothing, and those that are graded and told beside it. */
export const COMPLICATION_NEEDS = ['term', 'onset', 'onsetOn', 'cirseGrade'] as const
export const COMPLICATION_DETAILS = [
  'ctcaeGrade',
  'sirSeverity',
  'relation',
  'extraDays',
  'outcome',
  'treatment',
  'reportedTo',
  'note',
] as const

const NAMES = [...COMPLICATION_NEEDS, 'cirseVersion', ...COMPLICATION_DETAILS] as const

/** The fields of a row that a screen holds as plain state. `path` is where the contract names them. */
export function complicationFields(
  row: ComplicationForm,
  onChange: (row: ComplicationForm) => void,
  about: {
    readonly path: string
    readonly label: (path: string) => string
    readonly errorAt: (path: string) => string | null | undefined
  },
): ComplicationFields {
  const boundAt = <K extends keyof ComplicationForm>(name: K): BoundField<ComplicationForm[K]> => {
    const path = `${about.path}.${name}`
    return {
      value: row[name],
      change: (next) => onChange({ ...row, [name]: next }),
      frame: { label: about.label(path), name: path, error: about.errorAt(path) },
    }
  }
  const fields = Object.fromEntries(
    NAMES.map((name) => [name, boundAt(name)]),
  ) as unknown as ComplicationFields
  const change = (cirseVersion: ComplicationForm['cirseVersion']) =>
    onChange({ ...row, cirseVersion, cirseGrade: gradeIn(cirseVersion, row.cirseGrade) })
  return { ...fields, cirseVersion: { ...fields.cirseVersion, change } }
}
