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
  /** Branches of its own that are not shown. */
  readonly folded: number
  /** Whether its branches are shown; null where it has none. */
  readonly isOpen: boolean | null
}

const AORTA = 'AO'
/** The way from the celiac trunk to the segments lies open; every other branch is folded under where it comes from. */
const ALWAYS_OPEN: ReadonlySet<string> = new Set(['CT', 'CHA', 'PHA', 'RHA', 'LHA', 'MHA', 'RAHA', 'RPHA'])
const NONE: ReadonlySet<string> = new Set()

const BY_CODE: ReadonlyMap<string, Artery> = new Map(ARTERIES.map((artery) => [artery.code, artery]))

/** A level or part stands below its coarser code, everything else below its usual origin. */
function above({ within, parent }: Artery): Artery | null {
  const code = within ?? parent
  return code === null || code === AORTA ? null : (BY_CODE.get(code) ?? null)
}

const BRANCHES = Map.groupBy(ARTERIES, above)
const branchesOf = (artery: Artery | null): readonly Artery[] => BRANCHES.get(artery) ?? []

function lineage(artery: Artery): readonly Artery[] {
  const parent = above(artery)
  return parent === null ? [artery] : [...lineage(parent), artery]
}

function below(parent: Artery | null): readonly Artery[] {
  return branchesOf(parent).flatMap((child) => [child, ...below(child)])
}

const IN_ORDER = below(null)

const matches = (artery: Artery, word: string) =>
  `${artery.code} ${artery.en} ${artery.zh}`.toLowerCase().includes(word)

/**
 * The tree as far as it matches what was typed, with the parents of each match; without a word, as far as it is open.
 * `a8` finds the codes that begin so; other words search the names in both languages.
 */
export function arteryTree(typed: string, opened: ReadonlySet<string> = NONE): TreeArtery[] {
  const word = typed.trim().toLowerCase()
  const found = word === '' ? IN_ORDER.filter((artery) => isReached(artery, opened)) : search(word)
  const hit = new Set(found)
  const reached = found.flatMap(lineage)
  const shown = new Set([
    ...reached,
    ...reached.filter(({ code }) => opened.has(code)).flatMap((parent) => branchesOf(parent)),
  ])
  return IN_ORDER.filter((artery) => shown.has(artery)).map((artery) => {
    const branches = branchesOf(artery)
    const folded = branches.filter((branch) => !shown.has(branch)).length
    return {
      artery,
      depth: lineage(artery).length - 1,
      isMatch: hit.has(artery) || opened.has(above(artery)?.code ?? ''),
      folded,
      isOpen: branches.length === 0 ? null : folded < branches.length,
    }
  })
}

function isReached(artery: Artery, opened: ReadonlySet<string>): boolean {
  const parent = above(artery)
  return (
    parent === null ||
    ((ALWAYS_OPEN.has(parent.code) || opened.has(parent.code)) && isReached(parent, opened))
  )
}

function search(word: string): readonly Artery[] {
  const byPrefix = IN_ORDER.filter(({ code }) => code.toLowerCase().startsWith(word))
  return byPrefix.length > 0 ? byPrefix : IN_ORDER.filter((artery) => matches(artery, word))
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
