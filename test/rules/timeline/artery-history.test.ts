import { expect, it } from 'vitest'
import { arteryHistory, segmentsOf } from '../../../src/shared/rules/timeline/artery-history.ts'
import { NO_AGENT_DETAILS } from '../../../src/shared/model/procedure/given.ts'
import { artery, drugInto, session } from '../../support/patient-record.ts'

const oil = (amount: number | null) => ({ ...NO_AGENT_DETAILS, agent: 'iodized_oil' as const, amount })
const of = (history: ReturnType<typeof arteryHistory>, node: string) =>
  history.arteries.find((one) => one.node === node)

it('counts sessions, not rows, and adds up what several rows of one artery were given', () => {
  const rows = [
    artery({ node: 'A8', agents: [oil(2)] }),
    artery({ node: 'A8', agents: [oil(1.5)] }),
    drugInto('A8', 'epirubicin', 20),
  ]
  const a8 = of(arteryHistory([session(1, '2026-03-02', { arteries: rows })]), 'A8')
  expect(a8).toMatchObject({ times: 1, lastOn: '2026-03-02' })
  expect(a8?.entries).toMatchObject([
    {
      no: 1,
      agents: [{ agent: 'iodized_oil', unit: 'mL', amount: { value: 3.5, unrecorded: 0 } }],
      drugs: [{ drug: 'epirubicin', doseMg: { value: 20, unrecorded: 0 } }],
    },
  ])
})

it('lists the newest session first, whatever the order of saving', () => {
  const history = arteryHistory([
    session(2, '2026-06-01', { arteries: [artery({ node: 'A5' })] }),
    session(1, '2026-03-02', { arteries: [artery({ node: 'A5' })] }),
  ])
  expect(of(history, 'A5')).toMatchObject({ times: 2, lastOn: '2026-06-01' })
  expect(of(history, 'A5')?.entries.map(({ no }) => no)).toEqual([2, 1])
})

it('leaves out void and aborted sessions, and angiographies that treated nothing', () => {
  const arteries = [artery({ node: 'A6' })]
  const history = arteryHistory([
    session(1, '2026-01-05', { arteries, state: 'void' }),
    session(2, '2026-02-05', { arteries, procedureType: 'aborted' }),
    session(3, '2026-03-05', { arteries, procedureType: 'angiography_only' }),
  ])
  expect(history).toEqual({ arteries: [], segments: [] })
})

it('says that an amount is missing instead of taking it for zero', () => {
  const history = arteryHistory([
    session(1, '2026-03-02', { arteries: [artery({ node: 'A2', agents: [oil(2), oil(null)] })] }),
  ])
  expect(of(history, 'A2')?.entries[0]?.agents[0]?.amount).toEqual({ value: 2, unrecorded: 1 })
})

it('keeps an accessory artery apart from the usual one of the same name', () => {
  const history = arteryHistory([
    session(1, '2026-03-02', {
      arteries: [artery({ node: 'RHA' }), artery({ node: 'RHA', origin: 'accessory', arisesFrom: 'SMA' })],
    }),
  ])
  expect(of(history, 'RHA')?.times).toBe(1)
  expect(
    of(history, 'RHA')
      ?.entries.map(({ isAccessory }) => isAccessory)
      .toSorted(),
  ).toEqual([false, true])
})

it.each([
  ['A8d', ['VIII']],
  ['A8', ['VIII']],
  ['A4', ['IVa', 'IVb']],
  ['A4a', ['IVa']],
  ['A1P', ['I']],
  ['RHA', []],
  ['RIPA', []],
])('counts %s for segments %j', (node, segments) => {
  expect(segmentsOf(node)).toEqual(segments)
})

it('counts a session once for a segment, through whichever of its branches', () => {
  const history = arteryHistory([
    session(1, '2026-03-02', { arteries: [artery({ node: 'A8v' }), artery({ node: 'A8d' })] }),
    session(2, '2026-06-01', { arteries: [artery({ node: 'A8' })] }),
  ])
  expect(history.segments).toMatchObject([{ segment: 'VIII', times: 2, lastOn: '2026-06-01' }])
  expect(history.segments[0]?.entries.map(({ node }) => node)[0]).toBe('A8')
})
