import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { RangeFinding } from '../model/finding.ts'
import { text, unit } from '../model/primitives.ts'
import { UnitSuggestion } from '../model/unit-suggestion.ts'

const Limit = z.number().nullable()
/** Inclusive; null leaves that side open. */
const Limits = z.tuple([Limit, Limit])
const InBoth = <S extends z.ZodType>(schema: S) => z.strictObject({ en: schema, zh: schema })

export const plausibility = {
  check: endpoint({
    kind: 'pure',
    summary: 'Judge one typed value by its plausible range, and ask whether another unit was meant',
    input: z.strictObject({
      field: text(60),
      value: z.number(),
      unit,
      comparator: z.enum(['<', '>']).nullable().default(null),
    }),
    output: z.strictObject({
      finding: RangeFinding.nullable(),
      suggestion: UnitSuggestion.nullable(),
      /** What a person is told about it; empty for a plausible value. */
      sentences: InBoth(z.array(z.string())),
    }),
    errors: {
      /** A value of which nothing is known is not called plausible. */
      'range-not-found': z.object({
        field: z.string(),
        unit: z.string(),
        /** Those that the field has; none where the field itself is not known. */
        units: z.array(z.string()),
        /** The field that was probably meant. */
        nearest: z.string().nullable(),
      }),
    },
    example: { field: 'platelets', value: 459_000, unit: '10*9/L' },
  }),
  ranges: endpoint({
    kind: 'pure',
    summary: 'List every plausible range: outside `warn` is asked about, outside `hard` is refused',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        field: z.string(),
        unit: z.string(),
        name: InBoth(z.string()),
        warn: Limits,
        hard: Limits,
      }),
    ),
    errors: {},
    example: {},
  }),
}
