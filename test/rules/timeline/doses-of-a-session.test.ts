import { expect, it } from 'vitest'
import {
  cumulativeDoses,
  sessionDoses,
  tumourDrugs,
} from '../../../src/shared/rules/timeline/timeline-doses.ts'
import { artery, drugInto, session } from '../../support/patient-record.ts'
import { NO_AGENT_DETAILS } from '../../../src/shared/model/procedure/given.ts'

const agents = (...given: readonly (readonly ['iodized_oil' | 'coil' | 'PVA', number | null])[]) =>
  artery({ agents: given.map(([agent, amount]) => ({ ...NO_AGENT_DETAILS, agent, amount })) })
const first = session(1, '2026-01-10', {
  arteries: [
    drugInto('A8', 'lidocaine', 100, null),
    drugInto('A8', 'epirubicin', 30),
    drugInto('A8', 'doxorubicin', 75, 'beads'),
    drugInto('A5', 'epirubicin', 12.1, 'infusion'),
    drugInto('A5', 'doxorubicin', null),
    agents(['iodized_oil', 10], ['coil', 3]),
    agents(['iodized_oil', null]),
  ],
  contrastMl: 120,
  dapGyCm2: 240.5,
  airKermaMgy: null,
})
const row = (kind: string, code: string, unit: string, onBeads = false) => ({ kind, code, onBeads, unit })
const amount = (value: number | null, unrecorded = 0) => ({ value, unrecorded })

it('adds up the arteries of a session: drugs, agents, contrast, radiation', () => {
  expect(sessionDoses(first)).toEqual([
    { ...row('drug', 'lidocaine', 'mg'), amount: amount(100) },
    { ...row('drug', 'epirubicin', 'mg'), amount: amount(42.1) },
    { ...row('drug', 'doxorubicin', 'mg', true), amount: amount(75) },
    { ...row('drug', 'doxorubicin', 'mg'), amount: amount(null, 1) },
    { ...row('agent', 'iodized_oil', 'mL'), amount: amount(10, 1) },
    { ...row('agent', 'coil', 'pieces'), amount: amount(3) },
    { ...row('contrast', 'contrast', 'mL'), amount: amount(120) },
    { ...row('dap', 'dap', 'Gy.cm2'), amount: amount(240.5) },
    { ...row('air-kerma', 'air-kerma', 'mGy'), amount: amount(null, 1) },
  ])
})

it('names the drugs against the tumour, the largest dose first and a dose not recorded last', () => {
  const second = session(2, '2026-03-10', {
    arteries: [
      drugInto('A8', 'cisplatin', 60),
      drugInto('A8', 'mitomycin', null),
      drugInto('A8', 'dexamethasone', 500),
      drugInto('A8', 'epirubicin', 20),
      agents(['coil', 90]),
    ],
    contrastMl: 120,
  })
  const doses = tumourDrugs(second).map(({ code, amount: { value } }) => [code, value])
  expect(doses).toEqual([
    ['cisplatin', 60],
    ['epirubicin', 20],
    ['mitomycin', null],
  ])
  expect(tumourDrugs(first).map(({ code, amount: { value } }) => [code, value])).toEqual([
    ['doxorubicin', 75],
    ['epirubicin', 42.1],
    ['doxorubicin', null],
  ])
})

it('adds up sessions beside the last treatment, kind by kind, without local anaesthetic and antiemetic', () => {
  const second = session(2, '2026-03-10', {
    arteries: [agents(['PVA', null]), drugInto('A8', 'epirubicin', 20), drugInto('A8', 'dexamethasone', 5)],
    contrastMl: 80.5,
    airKermaMgy: 900,
  })
  const punctured = session(3, '2026-04-10', { procedureType: 'aborted', contrastMl: 20 })
  expect(cumulativeDoses([first, second, punctured])).toEqual([
    { ...row('drug', 'epirubicin', 'mg'), last: amount(20), total: amount(62.1) },
    { ...row('drug', 'doxorubicin', 'mg', true), last: amount(null), total: amount(75) },
    { ...row('drug', 'doxorubicin', 'mg'), last: amount(null), total: amount(null, 1) },
    { ...row('agent', 'iodized_oil', 'mL'), last: amount(null), total: amount(10, 1) },
    { ...row('agent', 'coil', 'pieces'), last: amount(null), total: amount(3) },
    { ...row('agent', 'PVA', 'mL'), last: amount(null, 1), total: amount(null, 1) },
    { ...row('contrast', 'contrast', 'mL'), last: amount(80.5), total: amount(220.5) },
    { ...row('dap', 'dap', 'Gy.cm2'), last: amount(null, 1), total: amount(240.5, 2) },
    { ...row('air-kerma', 'air-kerma', 'mGy'), last: amount(900), total: amount(900, 2) },
  ])
})

it('has no row for what nobody ever recorded, and none before the first session', () => {
  expect(cumulativeDoses([session(1, '2026-01-10')])).toEqual([])
  expect(cumulativeDoses([])).toEqual([])
})
