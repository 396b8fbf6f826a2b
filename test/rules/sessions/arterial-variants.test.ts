import { expect, it } from 'vitest'
import {
  arteriesAfter,
  michelsOfVariants,
  variantsOfMichels,
  variantsWithType,
} from '../../../src/shared/rules/sessions/arterial-variants.ts'
import { MichelsType } from '../../../src/shared/model/patient.ts'

it.each(MichelsType.options.filter((type) => type !== 'other'))(
  'reads type %s back from the origins that it stands for',
  (type) => {
    expect(michelsOfVariants(variantsOfMichels(type))).toBe(type)
  },
)

it('calls an origin that Michels does not have other', () => {
  expect(michelsOfVariants([{ node: 'RHA', origin: 'replaced', arisesFrom: 'GDA' }])).toBe('other')
  expect(variantsOfMichels('other')).toEqual([])
})

const EIGHT_TURNED = [
  { node: 'LHA', origin: 'replaced', arisesFrom: 'LGA' },
  { node: 'RHA', origin: 'accessory', arisesFrom: 'SMA' },
] as const
const FROM_GDA = [{ node: 'RHA', origin: 'replaced', arisesFrom: 'GDA' }] as const

it('reads type VIII from either side replaced', () => {
  expect(michelsOfVariants(EIGHT_TURNED)).toBe('VIII')
  expect(variantsOfMichels('VIII')).not.toEqual(EIGHT_TURNED)
})

it('keeps the origins on file as long as they are of the stated type, or of none', () => {
  expect(variantsWithType('VIII', EIGHT_TURNED)).toBe(EIGHT_TURNED)
  expect(variantsWithType('other', FROM_GDA)).toBe(FROM_GDA)
  expect(variantsWithType(null, FROM_GDA)).toBe(FROM_GDA)
  expect(variantsWithType('III', EIGHT_TURNED)).toEqual(variantsOfMichels('III'))
  expect(variantsWithType('I', FROM_GDA)).toEqual([])
})

const row = (node: 'RHA' | 'LHA' | 'A8', origin: 'replaced' | 'accessory' | 'normal' | null = null) => ({
  node,
  origin,
  arisesFrom: origin === 'replaced' ? ('SMA' as const) : origin === 'accessory' ? ('LGA' as const) : null,
})
const after = (
  known: Parameters<typeof arteriesAfter>[0],
  michelsType: Parameters<typeof arteriesAfter>[1]['michelsType'],
  ...arteries: ReturnType<typeof row>[]
) => arteriesAfter(known, { michelsType, arteries })

it('derives the type from the origins of the rows where the session states none', () => {
  const found = after({ michelsType: null, arterialVariants: [] }, null, row('RHA', 'replaced'), row('A8'))
  expect(found).toEqual({ michelsType: 'III', arterialVariants: variantsOfMichels('III') })
  expect(after(found, null, row('LHA', 'accessory')).michelsType).toBe('VIII')
  expect(after(found, null, row('RHA', 'replaced'))).toEqual(found)
})

it('takes a stated type against the rows, and draws by the rows', () => {
  const found = after({ michelsType: 'I', arterialVariants: [] }, 'other', row('RHA', 'replaced'))
  expect(found).toEqual({ michelsType: 'other', arterialVariants: variantsOfMichels('III') })
})

it('puts a row in the place of what was said of the same artery before, and learns nothing from usual ones', () => {
  const known = { michelsType: 'other' as const, arterialVariants: [...FROM_GDA] }
  expect(after(known, null, row('RHA', 'replaced')).arterialVariants).toEqual(variantsOfMichels('III'))
  expect(after(known, null, row('RHA', 'normal'), row('A8'))).toEqual(known)
})
