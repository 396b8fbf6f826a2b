import { DRUGS } from '../../model/agent.ts'
import { type ArteryUse, NO_ARTERY_DETAILS } from '../../model/procedure/artery-use.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../model/procedure/given.ts'
import type { RowUnderReview } from './import-row.ts'

type DrugCode = (typeof DRUGS)[number]['code']

/** How a source writes a drug, and whether that says it was loaded on beads. */
export interface DrugWord {
  readonly word: string
  readonly drug: DrugCode
  readonly onBeads: boolean
}

/** Letters that may be wrong before a word is not taken for a misspelling any more. */
const MISSPELT_LETTERS = 2

/**
 * The drugs that a cell lists in words, doses not recorded, in the hepatic artery without a branch. A word that is
 * not known is questioned with its likely meaning, and left out.
 */
export function drugsIn(row: RowUnderReview, field: string, words: readonly DrugWord[]): ArteryUse[] {
  const listed = row
    .cell(field)
    .split(/[,;，；]/)
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
  const known = listed.flatMap((word) => {
    const match = words.find((candidate) => candidate.word === word)
    if (!match) row.note(field, 'drug-unknown', { offer: offerFor(word, words) })
    return match ? [match] : []
  })
  if (known.length === 0) return []
  const isOnBeads = known.some(({ onBeads }) => onBeads)
  return [
    {
      ...NO_ARTERY_DETAILS,
      node: 'HA',
      agents: isOnBeads ? [{ agent: 'DEB', amount: null, ...NO_AGENT_DETAILS }] : [],
      drugs: known.map(({ drug, onBeads }) => ({
        drug,
        doseMg: null,
        ...NO_DRUG_DETAILS,
        vehicle: onBeads ? 'beads' : null,
      })),
      lesionUids: [],
      partlyTreatedUids: [],
    },
  ]
}

function offerFor(word: string, words: readonly DrugWord[]) {
  const near = words.find((candidate) => editDistance(candidate.word, word) <= MISSPELT_LETTERS)
  const term = near && DRUGS.find(({ code }) => code === near.drug)
  return term ? { en: ` Meant ${term.en}?`, zh: `是否为${term.zh}？` } : ''
}

/** Letters to insert, drop or replace to turn one word into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of Array.from(a).entries()) {
    const current = [i + 1]
    for (const [j, other] of Array.from(b).entries()) {
      const replaced = (previous[j] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
