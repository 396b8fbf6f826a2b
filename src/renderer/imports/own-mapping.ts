import { IMPORT_FIELDS, type ImportField, ImportMapping } from '../../shared/model/import-mapping.ts'
import { LABS } from '../../shared/model/lab.ts'

/** One field as it is mapped in the form. */
export interface MappedField {
  readonly column: string | null
  readonly unit: string | null
  /** As typed: `1=male, 2=female`. */
  readonly codes: string
}
export type OwnMapping = Readonly<Partial<Record<ImportField, MappedField>>>

/** Fields whose cells may stand for something by a number or a word of the source. */
const CODED: readonly ImportField[] = [
  'sex',
  'embolized',
  'procedureType',
  'newLesion',
  'vascularInvasion',
  'lymphNodeMetastasis',
  'distantMetastasis',
  'childPugh',
  'ecog',
  'targetedTherapy',
  'resection',
  'died',
]
const DIAMETER_UNITS = ['mm', 'cm'] as const
const NOTHING: MappedField = { column: null, unit: null, codes: '' }

/** The units that a field may be in; empty where it has none to choose. */
export function unitsOf(field: ImportField): readonly string[] {
  if (field === 'largestMm') return DIAMETER_UNITS
  return LABS.find((lab) => lab.code === field)?.units ?? []
}

export function isCoded(field: ImportField): boolean {
  return CODED.includes(field)
}

export function fieldOf(mapping: OwnMapping, field: ImportField): MappedField {
  return mapping[field] ?? NOTHING
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_()-]/g, '')

/** Fields whose name in either language stands as a heading. A unit is only taken where there is one to take. */
export function guessMapping(headings: readonly string[]): OwnMapping {
  const byPlain = new Map(headings.map((heading) => [plain(heading), heading]))
  return Object.fromEntries(
    IMPORT_FIELDS.flatMap(({ code, en, zh }) => {
      const column = [code, en, zh].map((name) => byPlain.get(plain(name))).find(Boolean)
      const units = unitsOf(code)
      return column === undefined
        ? []
        : [[code, { column, unit: units.length === 1 ? (units[0] ?? null) : null, codes: '' }]]
    }),
  )
}

function codesFrom(typed: string): Record<string, string> | undefined {
  const pairs = typed
    .split(/[,;，；]/)
    .map((pair) => pair.split('=').map((side) => side.trim()))
    .filter((pair) => pair.length === 2 && pair[0] !== '')
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}

/** What a rehearsal is asked with. Which fields it still lacks is for `ImportMapping` to say. */
export function mappingInput(name: string, mapping: OwnMapping) {
  const columns = Object.fromEntries(
    Object.entries(mapping).flatMap(([field, { column, unit, codes }]) => {
      const meanings = codesFrom(codes)
      return column === null
        ? []
        : [[field, { column, ...(unit === null ? {} : { unit }), ...(meanings && { codes: meanings }) }]]
    }),
  )
  return { name, columns }
}

export interface MappingGaps {
  readonly needed: readonly string[]
  readonly unitless: readonly string[]
}

/** Fields without which the file cannot be rehearsed, and those whose unit is not said. */
export function mappingGaps(mapping: OwnMapping): MappingGaps {
  const parsed = ImportMapping.safeParse(mappingInput('gaps', mapping))
  const issues = parsed.success ? [] : parsed.error.issues
  const fieldsWith = (kind: string) =>
    issues
      .filter((issue) => issue.code === 'custom' && issue.params?.['kind'] === kind)
      .map((issue) => String(issue.path[1]))
  return { needed: fieldsWith('column-needed'), unitless: fieldsWith('unit') }
}
