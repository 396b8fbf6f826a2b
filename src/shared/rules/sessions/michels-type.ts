import { z } from 'zod'
import { ArteryNode } from '../../model/artery.ts'
import { MichelsType } from '../../model/patient.ts'

/** Where one artery was found to come from. */
export const ArteryOrigin = z.strictObject({
  node: ArteryNode,
  origin: z.enum(['normal', 'replaced', 'accessory']),
  /** Needed where the origin is not normal. */
  arisesFrom: ArteryNode.nullable().default(null),
})
export type ArteryOrigin = z.output<typeof ArteryOrigin>

type Node = z.output<typeof ArteryNode>

export const MichelsAnswer = z.strictObject({
  /** null while the rows do not decide it. */
  type: MichelsType.nullable(),
  /** Arteries whose origin is still to be stated. */
  missing: z.array(ArteryNode),
})
export type MichelsAnswer = z.output<typeof MichelsAnswer>

/** A side as its rows have it; `other` is an origin that no type of Michels has. */
type Side = 'normal' | 'replaced' | 'accessory' | 'other' | 'unknown'

const TYPES: Readonly<Record<string, z.output<typeof MichelsType>>> = {
  'normal normal': 'I',
  'replaced normal': 'II',
  'normal replaced': 'III',
  'replaced replaced': 'IV',
  'accessory normal': 'V',
  'normal accessory': 'VI',
  'accessory accessory': 'VII',
  'accessory replaced': 'VIII',
  'replaced accessory': 'VIII',
}
const TRUNK_FROM: Readonly<Record<string, z.output<typeof MichelsType>>> = { SMA: 'IX', LGA: 'X' }

/**
 * Michels type I to X or `other` from the origins that were recorded (Michels 1966). Both hepatic arteries have to be
 * stated, normal ones too; a trunk without a row is taken for normal. Where the trunk itself is replaced, the branches
 * go with it unless they are stated otherwise. null while the rows do not decide.
 */
export function michelsType(rows: readonly ArteryOrigin[]): MichelsAnswer {
  const left = sideOf(rows, 'LHA', 'LGA')
  const right = sideOf(rows, 'RHA', 'SMA')
  const trunk = rows.filter(({ node, origin }) => (node === 'CHA' || node === 'PHA') && origin !== 'normal')
  const [first] = trunk
  if (left === 'other' || right === 'other') return decided('other')
  if (first !== undefined) {
    if (first.arisesFrom === null) return { type: null, missing: [first.node] }
    const isAlone =
      trunk.length === 1 && first.node === 'CHA' && first.origin === 'replaced' && bothFollow(left, right)
    return decided((isAlone && TRUNK_FROM[first.arisesFrom]) || 'other')
  }
  const missing: Node[] = [
    ...(left === 'unknown' ? (['LHA'] as const) : []),
    ...(right === 'unknown' ? (['RHA'] as const) : []),
  ]
  return { type: TYPES[`${left} ${right}`] ?? null, missing }
}

const decided = (type: z.output<typeof MichelsType>): MichelsAnswer => ({ type, missing: [] })

const bothFollow = (...sides: readonly Side[]): boolean =>
  sides.every((side) => side === 'normal' || side === 'unknown')

/** What the rows say of one side; an accessory artery stands beside a normal one, a replaced one stands for it. */
function sideOf(rows: readonly ArteryOrigin[], node: Node, usualVariant: Node): Side {
  const own = rows.filter((row) => row.node === node)
  const variants = own.filter(({ origin }) => origin !== 'normal')
  const [first, ...more] = variants
  if (first === undefined) return own.length === 0 ? 'unknown' : 'normal'
  if (variants.some(({ arisesFrom }) => arisesFrom !== null && arisesFrom !== usualVariant)) return 'other'
  const isContradicted = first.origin === 'replaced' && variants.length < own.length
  if (first.arisesFrom === null || isContradicted) return 'unknown'
  return more.length === 0 ? (first.origin as Side) : 'other'
}
