import { ARTERIES } from '../../shared/model/artery.ts'
import type { Session } from '../../shared/model/session.ts'

export type Artery = (typeof ARTERIES)[number]
export type ArteryCode = Artery['code']

export interface TreeArtery {
  readonly artery: Artery
  /** How far below the aorta; 0 for what springs from it. */
  readonly depth: number
  /** False for a parent that only shows where a match belongs. */
  readonly isMatch: boolean
}

const byCode = (code: string | null) => ARTERIES.find((artery) => artery.code === code)

function lineage(artery: Artery): readonly Artery[] {
  const parent = byCode(artery.parent)
  return parent === undefined ? [artery] : [...lineage(parent), artery]
}

function below(parent: Artery | null): readonly Artery[] {
  const children = ARTERIES.filter((artery) => (byCode(artery.parent) ?? null) === parent)
  return children.flatMap((child) => [child, ...below(child)])
}

/** The hepatic tree from the celiac trunk outward, then the arteries outside it. */
const IN_ORDER = below(null).toSorted((a, b) => Number(a.extrahepatic) - Number(b.extrahepatic))

const matches = (artery: Artery, word: string) =>
  `${artery.code} ${artery.en} ${artery.zh}`.toLowerCase().includes(word)

/**
 * The tree as far as it matches what was typed, with the parents of each match. `a8` finds the code that begins so;
 * other words search the names in both languages.
 */
export function arteryTree(typed: string): TreeArtery[] {
  const word = typed.trim().toLowerCase()
  const byPrefix = IN_ORDER.filter((artery) => artery.code.toLowerCase().startsWith(word))
  const found = byPrefix.length > 0 ? byPrefix : IN_ORDER.filter((artery) => matches(artery, word))
  const shown = new Set(found.flatMap(lineage))
  return IN_ORDER.filter((artery) => shown.has(artery)).map((artery) => ({
    artery,
    depth: lineage(artery).length - 1,
    isMatch: found.includes(artery),
  }))
}

/** Where Enter goes: the code as typed, else the first match. */
export function bestMatch(tree: readonly TreeArtery[], typed: string): number {
  const word = typed.trim().toLowerCase()
  const exact = tree.findIndex(({ artery }) => artery.code.toLowerCase() === word)
  return exact >= 0 ? exact : tree.findIndex(({ isMatch }) => isMatch)
}

/** In how many earlier sessions each artery was treated. */
export function timesTreated(earlier: readonly Session[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const session of earlier)
    for (const node of new Set(session.arteries.map((artery) => artery.node)))
      times.set(node, (times.get(node) ?? 0) + 1)
  return times
}
