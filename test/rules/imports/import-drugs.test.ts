import { NO_ARTERY_DETAILS } from '../../../src/shared/model/procedure/artery-use.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../../src/shared/model/procedure/given.ts'
import { expect, test } from 'vitest'
import { drugsIn, editDistance } from '../../../src/shared/rules/imports/import-drugs.ts'
import { underReview } from '../../../src/shared/rules/imports/import-row.ts'

const WORDS = [
  { word: 'cisplatin', drug: 'cisplatin', onBeads: false },
  { word: 'doxorubicin beads', drug: 'doxorubicin', onBeads: true },
] as const

function read(cell: string) {
  const row = underReview({ line: 2, cells: { drugs: cell }, cellsFound: 1, cellsExpected: 1 }, {})
  const arteries = drugsIn(row, 'drugs', WORDS)
  return { arteries, said: row.findings.map(({ column, reason }) => [column, reason.en, reason.zh]) }
}
const drug = (code: string, vehicle: 'beads' | null) => ({
  drug: code,
  doseMg: null,
  ...NO_DRUG_DETAILS,
  vehicle,
})
const artery = { ...NO_ARTERY_DETAILS, node: 'HA', lesionUids: [], partlyTreatedUids: [] }
const beads = { ...NO_AGENT_DETAILS, agent: 'DEB', amount: null }

test.each([
  ['', []],
  [' ; ,', []],
  ['Cisplatin', [{ ...artery, agents: [], drugs: [drug('cisplatin', null)] }]],
  [
    ' cisplatin；; DOXORUBICIN beads，',
    [{ ...artery, agents: [beads], drugs: [drug('cisplatin', null), drug('doxorubicin', 'beads')] }],
  ],
  ['doxorubicin beads', [{ ...artery, agents: [beads], drugs: [drug('doxorubicin', 'beads')] }]],
])('reads %j with doses not recorded', (cell, arteries) => {
  expect(read(cell)).toEqual({ arteries, said: [] })
})

test.each([
  [
    'cisplaten',
    ['This drug is not known; it is left out. Meant Cisplatin?', '药物无法识别，不导入。是否为顺铂？'],
  ],
  [
    'sisplaten',
    ['This drug is not known; it is left out. Meant Cisplatin?', '药物无法识别，不导入。是否为顺铂？'],
  ],
  ['sisplaton!', ['This drug is not known; it is left out.', '药物无法识别，不导入。']],
  ['saline', ['This drug is not known; it is left out.', '药物无法识别，不导入。']],
])('leaves the unknown word %j out, and offers a drug that is at most two letters away', (cell, why) => {
  expect(read(cell)).toEqual({ arteries: [], said: [['drugs', ...why]] })
})

test('keeps the drugs that it knows beside one that it does not', () => {
  const { arteries, said } = read('saline, cisplatin')
  expect([arteries[0]?.drugs, said.length]).toEqual([[drug('cisplatin', null)], 1])
})

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['cisplastin', 'cisplatin', 1],
  ['kitten', 'sitting', 3],
  ['abcd', 'badc', 3],
])('%j and %j are %d letters apart', (a, b, letters) => expect(editDistance(a, b)).toBe(letters))
