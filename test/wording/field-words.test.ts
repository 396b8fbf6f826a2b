import { expect, it } from 'vitest'
import { z } from 'zod'
import { ComplicationDraft } from '../../src/shared/model/complication.ts'
import { LesionDraft } from '../../src/shared/model/lesion.ts'
import { PatientDraft } from '../../src/shared/model/patient.ts'
import { Procedure } from '../../src/shared/model/session.ts'
import { Settings } from '../../src/shared/model/settings.ts'
import { fieldName } from '../../src/shared/wording/fields.ts'

type Json = { properties?: Record<string, Json>; items?: Json; anyOf?: Json[] }

/** Every path at which something can be typed, lists by their first place. */
function paths(schema: Json, at: readonly string[] = []): string[] {
  const below = (schema.anyOf ?? []).flatMap((one) => paths(one, at))
  const items = schema.items === undefined ? [] : paths(schema.items, [...at, '0'])
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [
    [...at, key].join('.'),
    ...paths(one, [...at, key]),
  ])
  return [...new Set([...below, ...items, ...properties])]
}
const typedPaths = (schema: z.ZodType) =>
  paths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json)

it.each([
  ['a procedure', Procedure, 130],
  ['a complication', ComplicationDraft, 13],
  ['a patient', PatientDraft, 25],
  ['a lesion', LesionDraft, 13],
  ['the settings', Settings, 20],
])('has a name in both languages for every field of %s', (_, schema, fewest) => {
  const all = typedPaths(schema)
  expect(all.length).toBeGreaterThanOrEqual(fewest)
  for (const language of ['en', 'zh'] as const)
    expect(all.filter((path) => fieldName(path, language) === path.split('.').at(-1))).toEqual([])
})

it('tells the same word apart by what it stands below', () => {
  expect(fieldName('complications.0.treatment', 'en')).toBe('Treatment of the complication')
  expect(fieldName('treatment', 'en')).toBe('Kind of treatment')
  expect(fieldName('unavailable.0.path', 'en')).toBe('Field that is not available')
  expect(fieldName('path', 'en')).toBe('File')
})
