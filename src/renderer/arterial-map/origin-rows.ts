import type { ArterialVariant } from '../../shared/model/patient.ts'
import { newCommandId } from '../api/client.ts'
import type { ArteryCode } from './compose-map.ts'

/** One origin while it is being stated. */
export interface OriginDraft {
  readonly key: string
  readonly node: ArteryCode | null
  readonly origin: ArterialVariant['origin']
  readonly arisesFrom: ArteryCode | null
}

export type OriginFault = 'incomplete' | 'from-itself' | 'stated-twice'

/** Where the variant of an artery comes from most often (Michels 1966). */
const USUAL_VARIANT: Partial<Record<ArteryCode, ArteryCode>> = { LHA: 'LGA', RHA: 'SMA', CHA: 'SMA' }

export function originRows(variants: readonly ArterialVariant[]): readonly OriginDraft[] {
  return variants.map((variant) => ({ key: newCommandId(), ...variant }))
}

export function newOrigin(): OriginDraft {
  return { key: newCommandId(), node: null, origin: 'replaced', arisesFrom: null }
}

/** The change of a chosen artery, with the origin that is usual for its variant where none was stated. */
export function withNode({ arisesFrom }: OriginDraft, node: ArteryCode | null): Partial<OriginDraft> {
  const usual = node === null ? undefined : USUAL_VARIANT[node]
  return arisesFrom === null && usual !== undefined ? { node, arisesFrom: usual } : { node }
}

/** What keeps a row from being an origin, by its key; the later of two that say the same is the one at fault. */
export function faultsOf(rows: readonly OriginDraft[]): ReadonlyMap<string, OriginFault> {
  const isSame = (a: OriginDraft, b: OriginDraft) => a.node === b.node && a.origin === b.origin
  return new Map(
    rows.flatMap((row, at): [string, OriginFault][] => {
      if (row.node === null || row.arisesFrom === null) return [[row.key, 'incomplete']]
      if (row.node === row.arisesFrom) return [[row.key, 'from-itself']]
      return rows.slice(0, at).some((before) => isSame(before, row)) ? [[row.key, 'stated-twice']] : []
    }),
  )
}

/** The origins that are stated whole. */
export function variantsOfRows(rows: readonly OriginDraft[]): ArterialVariant[] {
  const faults = faultsOf(rows)
  return rows.flatMap(({ key, node, origin, arisesFrom }) =>
    node === null || arisesFrom === null || faults.has(key) ? [] : [{ node, origin, arisesFrom }],
  )
}
