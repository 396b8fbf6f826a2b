import type { Json } from '../../kit/canonical-text.ts'
import type { FieldChange, RecordedValue } from '../../model/amendment.ts'
import { Procedure } from '../../model/session.ts'

const FIELDS = Object.keys(Procedure.shape)

/**
 * What differs between two states of a session's procedure, field by field in the order of the form. A field that
 * one of them does not have, because its version did not know it, counts as not recorded.
 */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const [was, is] = [recorded(before), recorded(after)]
  const paths = [...new Set([...was.keys(), ...is.keys()])]
  const rank = (path: string) => FIELDS.indexOf(path.split('.')[0] ?? '')
  return paths
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .toSorted((a, b) => rank(a.path) - rank(b.path))
}

/** Every single value that is recorded, by its path; lists of codes stay whole. */
function recorded(record: object): Map<string, RecordedValue> {
  const values = new Map<string, RecordedValue>()
  for (const field of FIELDS) collect((record as Record<string, Json | undefined>)[field], field, values)
  return values
}

function collect(value: Json | undefined, path: string, values: Map<string, RecordedValue>): void {
  if (value === null || value === undefined) return
  if (typeof value !== 'object') values.set(path, value)
  else if (Array.isArray(value) && value.every((member) => typeof member !== 'object')) {
    if (value.length > 0) values.set(path, value)
  } else for (const [key, member] of Object.entries(value)) collect(member, `${path}.${key}`, values)
}
