import type { CertaintyTag } from '../../src/shared/model/term.ts'
import { VOCABULARIES } from '../../src/shared/model/vocabularies.ts'
import type { Vocabulary } from '../../src/shared/model/term.ts'
import { ruleWording } from '../../src/shared/rules/eligibility/rule-wording.ts'
import { RULESETS } from '../../src/shared/rules/eligibility/rulesets.ts'
import { FORMULAS } from '../../src/shared/rules/scores/formulas.ts'
import { ShippedRulesetId } from '../../src/shared/model/settings.ts'

export interface OpenQuestion {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly certainty: CertaintyTag
}

const isOpen = ({ certainty }: { readonly certainty?: CertaintyTag }) =>
  certainty === 'U' || certainty === 'D'

/** Everything that rests on no source that was read or known: uncertain, or a decision of this program. */
export function openQuestions(): OpenQuestion[] {
  return [...rules(), ...formulas(), ...vocabularies()].filter(isOpen)
}

function rules(): OpenQuestion[] {
  return ShippedRulesetId.options.flatMap((id) => {
    const { conditions, indications, contraindications, advisories } = RULESETS[id]
    const named = [...conditions, ...indications, ...contraindications, ...advisories].map((rule) => {
      const wording = ruleWording(id, rule.id)
      return [
        `${id}/${rule.id}`,
        {
          en: wording?.en ?? rule.label,
          zh: wording?.zh ?? rule.label,
          certainty: wording?.certainty ?? 'U',
        },
      ] as const
    })
    // A condition and a verdict rule of the same id are the same item of the source.
    return [...new Map(named)].map(([rule, words]) => ({ id: rule, ...words }))
  })
}

function formulas(): OpenQuestion[] {
  return FORMULAS.map(({ formula, en, zh, certainty }) => ({ id: formula, en, zh, certainty }))
}

function vocabularies(): OpenQuestion[] {
  return Object.entries<Vocabulary>(VOCABULARIES).flatMap(([id, vocabulary]) => [
    { id: `vocabulary:${id}`, en: vocabulary.en, zh: vocabulary.zh, certainty: vocabulary.certainty },
    ...vocabulary.terms.flatMap(({ code, en, zh, certainty, codes = [] }) => [
      ...(certainty === undefined ? [] : [{ id: `${id}/${code}`, en, zh, certainty }]),
      ...codes.map((mapped) => ({
        id: `${id}/${code} → ${mapped.system} ${mapped.code}`,
        en,
        zh,
        certainty: mapped.certainty,
      })),
    ]),
  ])
}
