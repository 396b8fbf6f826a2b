import type { z } from 'zod'
import type { InputIssue } from './endpoint.ts'

const LONGEST_ECHO = 80

/** zod's issues with what a sentence about them needs: the value typed, the limit passed, and its unit. */
export function inputIssues(
  error: z.ZodError,
  schema: z.ZodType,
  input: unknown,
  prefix?: string,
): InputIssue[] {
  return error.issues.map((issue) => {
    const value = echo(
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.reduce<unknown>(member, input),
    )
    const limit = limitOf(issue)
    const isAbsent = issue.path.length > 0 && !hasMember(input, issue.path)
    const units = isAbsent || issue.code !== 'invalid_type' ? undefined : unitsOfQuantity(schema, issue.path)
    const choices = issue.code === 'invalid_value' ? issue.values.map(String) : units
    const unit = namedUnit(issue) ?? unitAt(schema, issue.path)
    return {
      path: [...(prefix ? [prefix] : []), ...issue.path.map(String)].join('.'),
      code: codeOf(issue),
      message: issue.message,
      ...(value !== undefined && { value }),
      ...(limit !== undefined && { limit }),
      ...(choices !== undefined && { choices }),
      ...(unit !== undefined && { unit }),
      ...(units && { example: quantityExample(value, units) }),
      ...(isAbsent && { isAbsent }),
    }
  })
}

/** A refinement of ours says what it is about; that is its code. */
function codeOf(issue: z.core.$ZodIssue): string {
  const kind: unknown = issue.code === 'custom' ? issue.params?.['kind'] : undefined
  return typeof kind === 'string' ? kind : issue.code
}

function member(container: unknown, key: PropertyKey): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return undefined
  return (container as Record<PropertyKey, unknown>)[key]
}

function hasMember(input: unknown, path: readonly PropertyKey[]): boolean {
  const holder = path.slice(0, -1).reduce<unknown>(member, input)
  return member(holder, path.at(-1) ?? '') !== undefined
}

/** The units of a field that takes `{ value, unit }`; undefined for any other field. */
function unitsOfQuantity(schema: z.ZodType, path: readonly PropertyKey[]): string[] | undefined {
  const at = schemaAt(schema, path)
  const shape = at && definition(unwrapped(at)).shape
  const unit = shape?.['value'] && shape['unit']
  const { entries } = unit ? definition(unwrapped(unit)) : {}
  return entries && Object.values(entries)
}

/** A bare number stays the number in the example; what is no number shows where one goes. */
function quantityExample(value: InputIssue['value'], [unit = '']: readonly string[]): string {
  const isNumber = value !== null && value !== '' && Number.isFinite(Number(value))
  return `{"value": ${isNumber ? Number(value) : '…'}, "unit": "${unit}"}`
}

function echo(value: unknown): InputIssue['value'] {
  if (typeof value === 'string') return value.length <= LONGEST_ECHO ? value : undefined
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : undefined
}

function limitOf(issue: z.core.$ZodIssue): number | string | undefined {
  if (issue.code === 'too_big') return Number(issue.maximum)
  if (issue.code === 'too_small') return Number(issue.minimum)
  return undefined
}

/** A refinement that weighs a value in the unit typed beside it names that unit itself. */
function namedUnit(issue: z.core.$ZodIssue): string | undefined {
  const params: unknown = 'params' in issue ? issue.params : undefined
  const unit = member(params, 'unit')
  return typeof unit === 'string' ? unit : undefined
}

/** The unit that the schema of a field names with `.meta({ unit })`. */
function unitAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let layer = schemaAt(schema, path); layer; layer = innerType(layer)) {
    const unit = (layer as z.ZodType).meta?.()?.['unit']
    if (typeof unit === 'string') return unit
  }
  return undefined
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(
    (current, key) => current && inner(unwrapped(current), key),
    schema,
  )
}

type Definition = z.core.$ZodTypeDef & {
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly shape?: Record<PropertyKey, z.core.$ZodType>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
}
const definition = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition
function innerType(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { innerType: wrapped, in: taken, out: given } = definition(schema)
  // A preprocess begins with its function; what it takes is said by what comes after.
  return wrapped ?? (taken && definition(taken).type === 'transform' ? given : taken)
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const inside = innerType(schema)
  return inside ? unwrapped(inside) : schema
}

function inner(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const { shape, element, valueType } = definition(schema)
  return shape?.[key] ?? element ?? valueType
}
