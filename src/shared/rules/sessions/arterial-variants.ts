import type { ArterialVariant, Patient } from '../../model/patient.ts'
import type { ArteryUse } from '../../model/procedure/artery-use.ts'
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

/**
 * The origins of a patient whose type is stated: those on file as long as they are of that type, or of none; else those
 * that the type stands for. Type VIII on file with the left artery replaced is not turned round.
 */
export function variantsWithType(
  type: Michels | null,
  onFile: readonly ArterialVariant[],
): readonly ArterialVariant[] {
  if (type === null || type === 'other' || michelsOfVariants(onFile) === type) return onFile
  return variantsOfMichels(type)
}

type Arteries = Pick<Patient, 'michelsType' | 'arterialVariants'>
type Catheterised = Pick<ArteryUse, 'node' | 'origin' | 'arisesFrom'>

/**
 * Where the arteries of a patient come from once a session is known: its Michels type, and the origins that its rows
 * state. A type that the session leaves open follows from its rows, where they state any.
 */
export function arteriesAfter(
  known: Arteries,
  session: Pick<Patient, 'michelsType'> & { readonly arteries: readonly Catheterised[] },
): Arteries {
  const onFile = variantsWithType(session.michelsType, variantsOf(known))
  const seen = session.arteries.flatMap(({ node, origin, arisesFrom }) =>
    (origin === 'replaced' || origin === 'accessory') && arisesFrom !== null && arisesFrom !== node
      ? [{ node, origin, arisesFrom }]
      : [],
  )
  const arterialVariants = seen.reduce<readonly ArterialVariant[]>(withVariant, onFile)
  const isNew = arterialVariants.some((variant) => !onFile.includes(variant))
  return {
    michelsType: session.michelsType ?? (isNew ? michelsOfVariants(arterialVariants) : known.michelsType),
    arterialVariants: [...arterialVariants],
  }
}

/** The origins on file; of a type that was stated without any, those that it stands for. */
export function variantsOf({ michelsType: type, arterialVariants }: Arteries): readonly ArterialVariant[] {
  return arterialVariants.length > 0 || type === null ? arterialVariants : variantsOfMichels(type)
}

/** One origin more; it takes the place of what was said of the same artery in the same way. */
function withVariant(variants: readonly ArterialVariant[], one: ArterialVariant): readonly ArterialVariant[] {
  const same = variants.find(({ node, origin }) => node === one.node && origin === one.origin)
  if (same?.arisesFrom === one.arisesFrom) return variants
  return [...variants.filter((variant) => variant !== same), one]
}
