import { readFileSync } from 'node:fs'
import { Facts } from '../../../src/shared/rules/eligibility/facts.ts'

export interface EligibilityCase {
  readonly case: string
  readonly what: string
  readonly childPugh: string
  readonly set: object
  readonly expect: Record<
    'cn-moh-2011' | 'cn-nhc-2022' | 'west-bclc-2022',
    Record<'abs' | 'rel' | 'unk' | 'ind' | 'ind_unk' | 'adv', string[]> & { verdict: string }
  >
}

const lines = readFileSync(new URL('eligibility-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const [first = '', ...rest] = lines

/** The patient of whom everything is known; each case changes only what it says. */
export const BASE_PATIENT = Facts.parse((JSON.parse(first) as { base: unknown }).base)
export const ELIGIBILITY_CASES = rest.map((line) => JSON.parse(line) as EligibilityCase)

export function factsOf(changes: object): Facts {
  return Facts.parse({ ...BASE_PATIENT, ...changes })
}
