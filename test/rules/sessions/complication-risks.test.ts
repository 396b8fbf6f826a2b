import { expect, it } from 'vitest'
import { complicationRisks, type RiskInputs } from '../../../src/shared/rules/sessions/complication-risks.ts'

const oil = (amount: number) => ({
  selectivity: '3' as const,
  agents: [{ agent: 'iodized_oil', amount }],
  drugs: [],
})
const risks = (over: Partial<RiskInputs> = {}) =>
  complicationRisks({
    facts: { pv_main: 'patent', biliary_risk: false },
    childPughLow: 5,
    arteries: [oil(10)],
    ...over,
  })

it('prompts nothing in a usual session', () => {
  expect(risks()).toEqual([])
})

it.each([
  [20, []],
  [20.1, ['oil_over_20_ml']],
])('of %s mL of oil in all prompts %j', (ml, expected) => {
  expect(risks({ arteries: [oil(10), oil(ml - 10)] })).toEqual(expected)
})

it.each([
  [7, []],
  [8, ['poor_reserve']],
])('of Child-Pugh %s prompts %j', (childPughLow, expected) => {
  expect(risks({ childPughLow })).toEqual(expected)
})

it.each([
  ['partial', []],
  ['complete', ['main_portal_block']],
] as const)('of a main portal vein that is %s prompts %j', (pv_main, expected) => {
  expect(risks({ facts: { pv_main, biliary_risk: null } })).toEqual(expected)
})

it('prompts for the bile ducts, and for a vessel that feeds the whole liver', () => {
  expect(risks({ facts: { pv_main: null, biliary_risk: true } })).toEqual(['biliary'])
  expect(risks({ arteries: [{ ...oil(5), selectivity: '0' }] })).toEqual(['non_selective'])
  expect(risks({ arteries: [{ selectivity: '0', agents: [], drugs: [] }] })).toEqual([])
})
