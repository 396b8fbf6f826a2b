import { DRUGS, type SessionDose } from '../../../model/agent.ts'
import { range, type Range } from './range.ts'

/** What is usually given in one session, mg, all routes together: help text, no limit. */
export interface DrugRange extends Range {
  readonly usual: SessionDose['usualMg']
}

/** The same drug under other limits is a field of its own: `doxorubicin_deb`, `fluorouracil_haic`. */
export const ON_BEADS = '_deb'
export const IN_HAIC = '_haic'

/** The drug that a judged field is about. */
export function drugOfField(field: string): string {
  return field.replace(/_(deb|haic)$/, '')
}

const doses = (field: string, dose: SessionDose | undefined): readonly DrugRange[] =>
  dose === undefined
    ? []
    : [{ ...range(field, 'mg', [null, dose.warnAboveMg], dose.hardMg), usual: dose.usualMg }]

/** Drugs given into the artery, mg per session, as the vocabulary has them. */
export const DRUG_RANGES: readonly DrugRange[] = DRUGS.flatMap((drug) => [
  ...doses(drug.code, drug),
  ...doses(`${drug.code}${ON_BEADS}`, drug.onBeads),
  ...doses(`${drug.code}${IN_HAIC}`, drug.inHaic),
])
