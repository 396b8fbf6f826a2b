import { AGENTS, DRUGS } from '../../shared/model/agent.ts'
import type { RecipeBody } from '../../shared/model/recipe.ts'
import { ACCESS_SITES, PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'
import { particleSizeText } from '../../shared/wording/unit.ts'
import { medicationWords, named, quantity, said, term } from './summary-words.ts'

/** `cTACE, Iodized oil 10 mL, Epirubicin 40 mg`: what a recipe holds, in the order it is given. */
export function recipeWords(body: RecipeBody, language: Language): string[] {
  const unitOf = (code: string) => AGENTS.find((agent) => agent.code === code)?.unit ?? '1'
  return said([
    term(PROCEDURE_TYPES, body.procedureType, language),
    ...body.agents.map(({ agent, sizeUm, amount }) =>
      said([
        wordFor(AGENTS, agent, language),
        sizeUm && particleSizeText(sizeUm),
        quantity(amount, unitOf(agent)),
      ]).join(' '),
    ),
    ...body.drugs.map(({ drug, doseMg }) =>
      said([wordFor(DRUGS, drug, language), quantity(doseMg, 'mg')]).join(' '),
    ),
    term(ACCESS_SITES, body.accessSite, language),
    named('sheathCh', quantity(body.sheathCh, 'F'), language),
    body.baseCatheter,
    ...medicationWords(body.medications, language),
  ])
}
