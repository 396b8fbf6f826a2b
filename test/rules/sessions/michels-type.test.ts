import { describe, expect, it } from 'vitest'
import { type ArteryOrigin, michelsType } from '../../../src/shared/rules/sessions/michels-type.ts'

const at = (node: ArteryOrigin['node'], said: string): ArteryOrigin => {
  const [origin, arisesFrom = null] = said.split(' ')
  return { node, origin, arisesFrom } as ArteryOrigin
}
const typeOf = (rows: readonly ArteryOrigin[]) => michelsType(rows).type

describe('Michels types from the origins of both hepatic arteries', () => {
  it.each([
    ['normal', 'normal', 'I'],
    ['replaced LGA', 'normal', 'II'],
    ['normal', 'replaced SMA', 'III'],
    ['replaced LGA', 'replaced SMA', 'IV'],
    ['accessory LGA', 'normal', 'V'],
    ['normal', 'accessory SMA', 'VI'],
    ['accessory LGA', 'accessory SMA', 'VII'],
    ['accessory LGA', 'replaced SMA', 'VIII'],
    ['replaced LGA', 'accessory SMA', 'VIII'],
    ['replaced SMA', 'normal', 'other'],
    ['accessory GDA', 'normal', 'other'],
    ['normal', 'replaced GDA', 'other'],
    ['normal', 'replaced LGA', 'other'],
    ['normal', 'accessory AO', 'other'],
  ])('left %s, right %s: %s', (left, right, type) => {
    expect(michelsType([at('LHA', left), at('RHA', right)])).toEqual({ type, missing: [] })
  })

  it.each([
    ['CHA', 'replaced SMA', 'IX'],
    ['CHA', 'replaced LGA', 'X'],
    ['CHA', 'replaced AO', 'other'],
    ['CHA', 'accessory SMA', 'other'],
    ['PHA', 'replaced SMA', 'other'],
  ] as const)('trunk %s %s: %s', (node, said, type) => {
    expect(michelsType([at(node, said)])).toEqual({ type, missing: [] })
    expect(typeOf([at(node, said), at('LHA', 'normal'), at('RHA', 'normal')])).toBe(type)
  })

  it('takes a replaced trunk with a branch of its own, or two trunks, for none of the ten', () => {
    const trunk = at('CHA', 'replaced SMA')
    expect(typeOf([trunk, at('LHA', 'replaced LGA')])).toBe('other')
    expect(typeOf([trunk, at('RHA', 'accessory SMA')])).toBe('other')
    expect(typeOf([trunk, at('CHA', 'replaced LGA')])).toBe('other')
  })
  it('takes a normal trunk for no news', () => {
    const rows = [at('LHA', 'normal'), at('RHA', 'replaced SMA')]
    expect(typeOf([at('CHA', 'normal'), at('PHA', 'normal'), ...rows])).toBe('III')
  })
  it('sees an accessory artery beside the normal one, and two variants of one side as none of the ten', () => {
    const left = at('LHA', 'normal')
    expect(typeOf([left, at('RHA', 'normal'), at('RHA', 'accessory SMA')])).toBe('VI')
    expect(typeOf([left, at('RHA', 'replaced SMA'), at('RHA', 'accessory SMA')])).toBe('other')
  })
  it('knows "other" from one row that no type has, whatever is missing', () => {
    expect(michelsType([at('RHA', 'replaced GDA')])).toEqual({ type: 'other', missing: [] })
    expect(typeOf([at('LHA', 'accessory AO')])).toBe('other')
    expect(typeOf([at('RHA', 'accessory'), at('RHA', 'replaced GDA')])).toBe('other')
  })
})

describe('rows that do not decide', () => {
  it.each([
    ['nothing', [], ['LHA', 'RHA']],
    ['a segment branch', [at('A8', 'normal')], ['LHA', 'RHA']],
    ['the right side alone', [at('RHA', 'replaced SMA')], ['LHA']],
    ['the left side alone', [at('LHA', 'normal')], ['RHA']],
    ['a variant without its origin', [at('LHA', 'normal'), at('RHA', 'replaced')], ['RHA']],
    ['a trunk without its origin', [at('CHA', 'replaced'), at('LHA', 'normal')], ['CHA']],
    [
      'an artery normal and replaced at once',
      [at('LHA', 'normal'), at('RHA', 'normal'), at('RHA', 'replaced SMA')],
      ['RHA'],
    ],
  ])('%s', (_, rows, missing) => {
    expect(michelsType(rows)).toEqual({ type: null, missing })
  })
})
