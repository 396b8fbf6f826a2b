import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { CODE_SYSTEMS } from '../model/code-system.ts'
import { Certainty } from '../model/formula.ts'
import { codesOf } from '../model/term.ts'
import { VocabularyId } from '../model/vocabularies.ts'
import { CtcaeAnswer, CtcaeInput } from '../rules/sessions/ctcae-grade.ts'
import { ArteryOrigin, MichelsAnswer } from '../rules/sessions/michels-type.ts'

const About = z.object({
  id: VocabularyId,
  version: z.string(),
  en: z.string(),
  zh: z.string(),
  /** Of the words; every code has its own. */
  certainty: Certainty,
  source: z.string(),
})

const CodeOfTerm = z.strictObject({
  system: codesOf(CODE_SYSTEMS),
  code: z.string(),
  version: z.string().optional(),
  certainty: Certainty,
  display: z.string().optional(),
  unit: z.string().optional(),
})

/** A term with whatever its list knows besides: parents, sizes, limits, shares. */
const ShownTerm = z.looseObject({
  code: z.string(),
  en: z.string(),
  zh: z.string(),
  certainty: Certainty.optional(),
  definition: z.strictObject({ en: z.string(), zh: z.string() }).optional(),
  codes: z.array(CodeOfTerm).optional(),
})

export const vocabularies = {
  list: endpoint({
    kind: 'pure',
    summary: 'List the vocabularies with version, title and number of terms',
    input: z.strictObject({}),
    output: z.array(About.extend({ count: z.int() })),
    errors: {},
    example: {},
  }),
  show: endpoint({
    kind: 'pure',
    summary: 'Show every term of a vocabulary in both languages, with its codes and their certainty',
    input: z.strictObject({ vocabulary: VocabularyId }),
    output: About.extend({ terms: z.array(ShownTerm) }),
    errors: {},
    example: { vocabulary: 'arteries' },
  }),
  michelsType: endpoint({
    kind: 'pure',
    summary:
      'Derive the Michels type from the origins of the hepatic arteries; null while they do not decide it',
    input: z.strictObject({ rows: z.array(ArteryOrigin).max(30) }),
    output: MichelsAnswer,
    errors: {},
    example: {
      rows: [
        { node: 'RHA', origin: 'replaced', arisesFrom: 'SMA' },
        { node: 'LHA', origin: 'normal' },
      ],
    },
  }),
  ctcaeGrade: endpoint({
    kind: 'pure',
    summary: 'Grade a laboratory value or a fever by CTCAE v5; null while an input is missing',
    input: CtcaeInput,
    output: CtcaeAnswer,
    errors: {},
    example: { term: 'alt', value: 121, upperLimit: 40, baseline: 30 },
  }),
}
