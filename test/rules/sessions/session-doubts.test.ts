import { expect, it } from 'vitest'
import { Procedure } from '../../../src/shared/model/session.ts'
import { judgeDoubts } from '../../../src/shared/rules/sessions/session-doubts.ts'
import { ARTERY, procedureInput } from '../../main/sessions/session-draft.ts'

const asked = (code: string, field: string, value: number, limit: number) => [
  { code, severity: 'warn', field, value, limit, unit: '1' },
]
const judge = (over: Parameters<typeof procedureInput>[0], otherDays: readonly string[] = []) =>
  judgeDoubts(Procedure.parse(procedureInput(over)), otherDays)
const artery = (node: 'A5' | 'A8', ...agents: { agent: 'iodized_oil' | 'DEB'; amount: number }[]) => ({
  ...ARTERY,
  node,
  agents: agents.map((use) => (use.agent === 'DEB' ? { ...use, sizeUm: '100-300' as const } : use)),
})
const OIL = { agent: 'iodized_oil' as const, amount: 5 }
const BEADS = { agent: 'DEB' as const, amount: 2 }

it('counts the sessions of the day, this one among them', () => {
  expect(judge({}, ['2026-03-02', '2026-03-01', '2026-03-02'])).toEqual(
    asked('second-session-on-day', 'performedOn', 3, 1),
  )
})

it('counts how often an artery is listed, at its second place', () => {
  const twice = [artery('A8', OIL), artery('A5', OIL), artery('A8', OIL)]
  expect(judge({ arteries: twice })).toEqual(asked('artery-named-twice', 'arteries.2.node', 2, 1))
  expect(judge({ arteries: [...twice, artery('A8', OIL)] })).toEqual(
    asked('artery-named-twice', 'arteries.2.node', 3, 1),
  )
})

it('counts the portions of oil in a session of beads alone, and no other agent', () => {
  const deb = (...arteries: ReturnType<typeof artery>[]) => judge({ procedureType: 'DEB_TACE', arteries })
  expect(deb(artery('A8', BEADS, OIL), artery('A5', OIL, BEADS))).toEqual(
    asked('oil-beside-beads', 'iodized_oil', 2, 0),
  )
  expect(deb(artery('A8', BEADS))).toEqual([])
})

const SPONGE = { agent: 'gelatin_sponge' as const, amount: 1 }
const given = (...agents: { agent: 'iodized_oil' | 'DEB' | 'gelatin_sponge'; amount: number }[]) => [
  { ...ARTERY, agents, drugs: [] },
]

it('asks about a cTACE without oil, and about beads in it, also beside oil', () => {
  expect(judge({ procedureType: 'cTACE', arteries: given(BEADS) })).toEqual([
    ...asked('ctace-without-oil', 'procedureType', 1, 0),
    ...asked('beads-beside-oil', 'DEB', 1, 0),
  ])
  expect(judge({ procedureType: 'cTACE', arteries: given(SPONGE) })).toEqual(
    asked('ctace-without-oil', 'procedureType', 1, 0),
  )
  expect(judge({ procedureType: 'cTACE', arteries: given(OIL, BEADS) })).toEqual(
    asked('beads-beside-oil', 'DEB', 1, 0),
  )
  expect(judge({ procedureType: 'cTACE', arteries: given(OIL, SPONGE) })).toEqual([])
  expect(judge({ procedureType: 'cTACE_DEB', arteries: given(OIL, BEADS) })).toEqual([])
})

it('asks about a DEB-TACE without beads, and contradicts nothing where no agent is recorded yet', () => {
  expect(judge({ procedureType: 'DEB_TACE', arteries: given(SPONGE) })).toEqual(
    asked('deb-without-beads', 'procedureType', 1, 0),
  )
  for (const procedureType of ['cTACE', 'DEB_TACE', 'TAE', 'angiography_only'] as const)
    expect(judge({ procedureType, arteries: given() })).toEqual([])
})

it('asks about a drug or loaded beads in a bland embolization, and about anything given in an angiography', () => {
  const withDrug = [{ ...ARTERY, agents: [SPONGE] }]
  expect(judge({ procedureType: 'TAE', arteries: withDrug })).toEqual(
    asked('bland-with-drug', 'procedureType', ARTERY.drugs.length, 0),
  )
  expect(judge({ procedureType: 'TAE', arteries: given(BEADS) })).toEqual(
    asked('bland-with-drug', 'procedureType', 1, 0),
  )
  expect(judge({ procedureType: 'TAE', arteries: given(SPONGE) })).toEqual([])
  expect(judge({ procedureType: 'angiography_only', arteries: given(SPONGE) })).toEqual(
    asked('angiography-yet-given', 'procedureType', 1, 0),
  )
})
