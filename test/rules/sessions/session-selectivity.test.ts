import { expect, it } from 'vitest'
import type { ArteryUse } from '../../../src/shared/model/procedure/artery-use.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../../src/shared/model/procedure/given.ts'
import { sessionSelectivity } from '../../../src/shared/rules/sessions/session-selectivity.ts'

const oil = [{ ...NO_AGENT_DETAILS, agent: 'iodized_oil' as const, amount: 5 }]
const drugs: ArteryUse['drugs'] = [{ drug: 'epirubicin', doseMg: 20, ...NO_DRUG_DETAILS }]
const treated = (selectivity: ArteryUse['selectivity']) => ({ selectivity, agents: oil, drugs: [] })

it('is the least and the most selective of the arteries treated', () => {
  expect(sessionSelectivity([treated('4'), treated('1'), treated('5')])).toEqual({
    lowest: '1',
    highest: '5',
  })
  expect(sessionSelectivity([treated('3')])).toEqual({ lowest: '3', highest: '3' })
})
it('leaves out arteries that nothing was given into, and those whose selectivity is not recorded', () => {
  const looked = { selectivity: '0' as const, agents: [], drugs: [] }
  const infused = { selectivity: '2' as const, agents: [], drugs }
  expect(sessionSelectivity([looked, infused, treated(null)])).toEqual({ lowest: '2', highest: '2' })
})
it('is not known where nothing was treated or recorded', () => {
  expect(sessionSelectivity([])).toBeNull()
  expect(sessionSelectivity([treated(null), { selectivity: '4', agents: [], drugs: [] }])).toBeNull()
})
