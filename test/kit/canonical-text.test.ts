import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalText, type Json } from '../../src/shared/kit/canonical-text.ts'

it('sorts keys at every depth, and spells numbers in their shortest form', () => {
  const value = { b: [3.0, 1e2, true, null, 'é\n'], a: { d: -0.5, c: '' }, 10: 1, 9: 2 }
  expect(canonicalText(value)).toBe('{"9":2,"10":1,"a":{"c":"","d":-0.5},"b":[3,100,true,null,"é\\n"]}')
})

/** The same content with the members of every object put in another order. */
function shuffled(value: Json, orders: () => number): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((member) => shuffled(member, orders))
  const members = Object.entries(value).map(([key, member]) => ({ key, member, order: orders() }))
  members.sort((a, b) => a.order - b.order)
  return Object.fromEntries(members.map(({ key, member }) => [key, shuffled(member, orders)]))
}

it('says the same of the same content in any order of its keys, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.infiniteStream(fc.nat()), (raw, orders) => {
      const value = raw as Json
      const next = () => Number(orders.next().value)
      expect(canonicalText(shuffled(value, next))).toBe(canonicalText(value))
      expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
