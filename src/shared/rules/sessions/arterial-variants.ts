import type { ArterialVariant, Patient } from '../../model/patient.ts'
import { michelsType } from './michels-type.ts'

type Michels = NonNullable<Patient['michelsType']>

const LEFT = { node: 'LHA', arisesFrom: 'LGA' } as const
const RIGHT = { node: 'RHA', arisesFrom: 'SMA' } as const
const replaced = <T extends object>(artery: T) => ({ ...artery, origin: 'replaced' as const })
const accessory = <T extends object>(artery: T) => ({ ...artery, origin: 'accessory' as const })

/** Michels 1966. Type VIII leaves open which side is replaced: the right one is taken until the rows say otherwise. */
const VARIANTS: Readonly<Record<Michels, readonly ArterialVariant[]>> = {
  I: [],
  II: [replaced(LEFT)],
  III: [replaced(RIGHT)],
  IV: [replaced(LEFT), replaced(RIGHT)],
  V: [accessory(LEFT)],
  VI: [accessory(RIGHT)],
  VII: [accessory(LEFT), accessory(RIGHT)],
  VIII: [accessory(LEFT), replaced(RIGHT)],
  IX: [replaced({ node: 'CHA', arisesFrom: 'SMA' })],
  X: [replaced({ node: 'CHA', arisesFrom: 'LGA' })],
  other: [],
}

/** The unusual origins that a Michels type stands for; none for I and `other`. */
export function variantsOfMichels(type: Michels): readonly ArterialVariant[] {
  return VARIANTS[type]
}

/** The Michels type of these origins; a hepatic artery without a row comes from where it usually does. */
export function michelsOfVariants(variants: readonly ArterialVariant[]): Michels | null {
  const usual = (['LHA', 'RHA'] as const)
    .filter((node) => variants.every((variant) => variant.node !== node))
    .map((node) => ({ node, origin: 'normal' as const, arisesFrom: null }))
  return michelsType([...variants, ...usual]).type
}
