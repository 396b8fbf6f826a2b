import { expect, it } from 'vitest'
import { michelsOfVariants, variantsOfMichels } from '../../../src/shared/rules/sessions/arterial-variants.ts'
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
