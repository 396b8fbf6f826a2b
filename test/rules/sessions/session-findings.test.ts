import { describe, expect, it } from 'vitest'
import { acknowledgementOf, openFindings } from '../../../src/shared/model/finding.ts'
import { Procedure } from '../../../src/shared/model/session.ts'
import { judgeLabs } from '../../../src/shared/rules/sessions/lab-findings.ts'
import { judgeSession } from '../../../src/shared/rules/sessions/session-findings.ts'
import { ARTERY, procedureInput } from '../../main/sessions/session-draft.ts'

const judge = (over: Parameters<typeof procedureInput>[0] = {}) =>
  judgeSession(Procedure.parse(procedureInput(over)), []).map(({ code, field, value }) => [
    code,
    field,
    value,
  ])
const oil = (...amounts: number[]) =>
  amounts.map((amount, at) => ({
    ...ARTERY,
    node: at === 0 ? ('A8' as const) : ('A5' as const),
    agents: [{ agent: 'iodized_oil' as const, amount }],
    drugs: [],
  }))

it('finds nothing odd about an ordinary session', () => {
  expect(judge()).toEqual([])
})

describe('what is asked about', () => {
  it.each([
    ['fluoroscopyMin', 60, 60.1],
    ['contrastMl', 250, 250.5],
    ['dsaRuns', 40, 41],
    ['sheathCh', 6, 6.5],
  ] as const)('%s above its usual range', (field, usual, above) => {
    expect(judge({ [field]: usual })).toEqual([])
    expect(judge({ [field]: above })).toEqual([['above-usual', field, above]])
  })

  it.each(['9', '945', '24:00', '09:60'])('no duration up to %s, which is no time', (endedAt) => {
    const typed = { ...Procedure.parse(procedureInput({ startedAt: '09:45' })), endedAt }
    expect(judgeSession(typed, [])).toEqual([])
  })

  it('the oil of the whole session, not of one artery', () => {
    expect(judge({ arteries: oil(10, 10) })).toEqual([])
    expect(judge({ arteries: oil(10, 10.1) })).toEqual([['above-usual', 'iodized_oil', 20.1]])
  })

  it('more oil than sixty millilitres in all, as impossible', () => {
    expect(judge({ arteries: oil(30, 30.1) })).toEqual([['above-hard-limit', 'iodized_oil', 60.1]])
  })

  it('less oil than a tenth of a millilitre, as impossible, and none at all beside its name', () => {
    expect(judge({ arteries: oil(0.1) })).toEqual([['below-usual', 'iodized_oil', 0.1]])
    expect(judge({ arteries: oil(0.09) })).toEqual([['below-hard-limit', 'iodized_oil', 0.09]])
    expect(judge({ arteries: oil(0) })).toEqual([['below-hard-limit', 'iodized_oil', 0]])
  })

  it('an emulsion that is more water than oil', () => {
    const emulsion = (volumeMl: number) => [
      {
        ...ARTERY,
        drugs: [{ drug: 'epirubicin' as const, doseMg: 40, volumeMl, vehicle: 'oil_emulsion' as const }],
      },
    ]
    expect(judge({ arteries: emulsion(10) })).toEqual([])
    expect(judge({ arteries: emulsion(10.1) })).toMatchObject([['below-usual', 'emulsionRatio', 0.990099]])
  })

  it('doxorubicin by the limit of its vehicle', () => {
    const dose = (vehicle: 'beads' | 'oil_emulsion', doseMg: number) => [
      { ...ARTERY, drugs: [{ drug: 'doxorubicin' as const, doseMg, vehicle }] },
    ]
    expect(judge({ arteries: dose('beads', 150) })).toEqual([])
    expect(judge({ arteries: dose('oil_emulsion', 101) })).toEqual([['above-usual', 'doxorubicin', 101]])
    expect(judge({ arteries: dose('beads', 151) })).toEqual([['above-usual', 'doxorubicin_deb', 151]])
  })
  it('doxorubicin of both routes together by the limit of beads, and the part outside them by its own', () => {
    const both = (onBeadsMg: number, inOilMg: number) => [
      {
        ...ARTERY,
        drugs: [
          { drug: 'doxorubicin' as const, doseMg: onBeadsMg, vehicle: 'beads' as const },
          { drug: 'doxorubicin' as const, doseMg: inOilMg, vehicle: 'oil_emulsion' as const },
        ],
      },
    ]
    expect(judge({ arteries: both(100, 50) })).toEqual([])
    expect(judge({ arteries: both(101, 50) })).toEqual([['above-usual', 'doxorubicin_deb', 151]])
    expect(judge({ arteries: both(20, 101) })).toEqual([['above-usual', 'doxorubicin', 101]])
    expect(judge({ arteries: both(101, 200) })).toEqual([
      ['above-hard-limit', 'doxorubicin_deb', 301],
      ['above-usual', 'doxorubicin', 200],
    ])
  })
  it('a drug on beads that has one limit only by that one', () => {
    const beads = [{ drug: 'epirubicin' as const, doseMg: 101, vehicle: 'beads' as const }]
    expect(judge({ arteries: [{ ...ARTERY, drugs: beads }] })).toEqual([['above-usual', 'epirubicin', 101]])
  })
  it('fluorouracil above 1500 mg, unless it is infused over hours', () => {
    const arteries = [{ ...ARTERY, drugs: [{ drug: 'fluorouracil' as const, doseMg: 1501 }] }]
    expect(judge({ procedureType: 'cTACE', arteries })).toEqual([['above-usual', 'fluorouracil', 1501]])
    expect(judge({ procedureType: 'HAIC', arteries })).toEqual([])
    const two = [3000, 3001].map((doseMg) => ({
      ...ARTERY,
      node: 'A5' as const,
      drugs: [{ drug: 'fluorouracil' as const, doseMg }],
    }))
    expect(
      judge({ procedureType: 'HAIC', arteries: two }).filter(([code]) => code === 'above-hard-limit'),
    ).toEqual([['above-hard-limit', 'fluorouracil_haic', 6001]])
  })
  it('any other drug of an infusion by its one limit', () => {
    const arteries = [{ ...ARTERY, drugs: [{ drug: 'oxaliplatin' as const, doseMg: 201 }] }]
    expect(judge({ procedureType: 'HAIC', arteries })).toEqual([['above-usual', 'oxaliplatin', 201]])
  })

  it('radiation doses that do not fit each other', () => {
    expect(judge({ dapGyCm2: 238, airKermaMgy: 1400 })).toEqual([])
    expect(judge({ dapGyCm2: 60, airKermaMgy: 100 })).toEqual([])
    expect(judge({ dapGyCm2: 60.1, airKermaMgy: 100 })).toEqual([['above-usual', 'dapPerAirKermaCm2', 601]])
  })

  it('a duration, across midnight too', () => {
    expect(judge({ startedAt: '23:30', endedAt: '00:30' })).toEqual([])
    expect(judge({ startedAt: '09:00', endedAt: '09:19' })).toEqual([['below-usual', 'procedureMin', 19]])
    expect(judge({ startedAt: '09:00', endedAt: '09:04' })).toEqual([['below-hard-limit', 'procedureMin', 4]])
    expect(judge({ startedAt: '10:00', endedAt: '09:00' })).toEqual([
      ['above-hard-limit', 'procedureMin', 1380],
    ])
  })
})

describe('what counts into a sum', () => {
  const artery = (agents: object[], drugs: object[] = []) =>
    [{ ...ARTERY, agents, drugs }] as (typeof ARTERY)[]

  it.each([
    ['coil', 20, 21],
    ['nBCA', 3, 3.1],
    ['ethanol', 15, 15.1],
  ])('%s by its own limit, over all portions', (agent, usual, above) => {
    const portions = (amount: number) =>
      artery([
        { agent, amount: 1 },
        { agent, amount: null },
        { agent, amount: amount - 1 },
      ])
    expect(judge({ procedureType: 'TAE', arteries: portions(usual) })).toEqual([])
    expect(judge({ procedureType: 'TAE', arteries: portions(above) })).toEqual([
      ['above-usual', agent, above],
    ])
  })
  it('no agent without an amount', () => {
    expect(judge({ procedureType: 'TAE', arteries: artery([{ agent: 'nBCA', amount: null }]) })).toEqual([])
    expect(judge({ procedureType: 'TAE', arteries: artery([{ agent: 'nBCA', amount: 0 }]) })).toEqual([
      ['below-usual', 'nBCA', 0],
    ])
  })
  it('no other agent into the oil, and no oil that is not measured', () => {
    const arteries = artery([
      { agent: 'iodized_oil', amount: 15 },
      { agent: 'gelatin_sponge', amount: 10 },
      { agent: 'iodized_oil', amount: null },
    ])
    expect(judge({ arteries })).toEqual([])
    expect(judge({ arteries: artery([{ agent: 'iodized_oil', amount: null }]) })).toEqual([])
  })
  it('only what was emulsified into the aqueous part', () => {
    const drugs = (vehicle: string | null, volumeMl: number | null) => [
      { drug: 'epirubicin', doseMg: 40, vehicle: 'oil_emulsion', volumeMl: 10 },
      { drug: 'mitomycin', doseMg: 10, vehicle, volumeMl },
    ]
    const oilMl = [{ agent: 'iodized_oil', amount: 10 }]
    expect(judge({ arteries: artery(oilMl, drugs('bolus', 5)) })).toEqual([])
    expect(judge({ arteries: artery(oilMl, drugs('oil_emulsion', null)) })).toEqual([])
    expect(judge({ arteries: artery(oilMl, drugs('oil_emulsion', 5)) })).toMatchObject([
      ['below-usual', 'emulsionRatio', 0.666667],
    ])
  })
  it('no time and no pair of doses of which one half is missing', () => {
    expect(judge({ startedAt: null, endedAt: '09:02' })).toEqual([])
    expect(judge({ startedAt: '09:00', endedAt: null })).toEqual([])
    expect(judge({ dapGyCm2: null, airKermaMgy: 100 })).toEqual([])
    expect(judge({ dapGyCm2: 60.1, airKermaMgy: null })).toEqual([])
  })
})

it('judges laboratory values typed with the session in their own unit', () => {
  const labs = [
    { code: 'albumin', value: 38, unit: 'g/L' },
    { code: 'albumin', value: 3.5, unit: 'g/L' },
  ] as const
  expect(judgeLabs(labs)).toEqual([
    {
      code: 'below-hard-limit',
      severity: 'block',
      field: 'albumin',
      value: 3.5,
      limit: 5,
      unit: 'g/L',
    },
  ])
  expect(judgeSession(Procedure.parse(procedureInput()), labs)).toEqual(judgeLabs(labs))
})

it('leaves open what nobody accepted, and every hard limit', () => {
  const warn = {
    code: 'above-usual',
    severity: 'warn',
    field: 'afp',
    value: 1,
    limit: 0,
    unit: 'ng/mL',
  } as const
  const block = { ...warn, code: 'above-hard-limit', severity: 'block' } as const
  expect(openFindings([warn, block], [acknowledgementOf(warn), acknowledgementOf(block)])).toEqual([block])
  expect(openFindings([warn], ['above-usual:afp:1'])).toEqual([])
  expect(openFindings([warn], ['above-usual:alt:1', 'below-usual:afp:1'])).toEqual([warn])
  expect(openFindings([warn], ['above-usual:afp', 'above-usual:afp:1.5'])).toEqual([warn])
})

describe('what is more often a slip than meant', () => {
  const doubts = (otherDays: string[], over: Parameters<typeof procedureInput>[0] = {}) =>
    judgeSession(Procedure.parse(procedureInput(over)), [], otherDays).map(({ code, field, severity }) => [
      severity,
      code,
      field,
    ])

  it('is a second session of one day, not one of the day before or after', () => {
    expect(doubts(['2026-03-01', '2026-03-03'])).toEqual([])
    expect(doubts(['2026-03-02'])).toEqual([['warn', 'second-session-on-day', 'performedOn']])
  })

  it('is an artery listed more than once, asked about once', () => {
    const arteries = ['A8', 'A5', 'A8', 'A8'].map((node, at) => ({
      ...ARTERY,
      node: node as 'A8',
      agents: [],
      drugs: at === 0 ? ARTERY.drugs : [],
    }))
    expect(doubts([], { arteries })).toEqual([['warn', 'artery-named-twice', 'arteries.2.node']])
    expect(doubts([], { arteries: arteries.slice(0, 2) })).toEqual([])
  })

  it.each([
    ['DEB_TACE', 1],
    ['cTACE_DEB', 0],
    ['cTACE', 0],
  ] as const)('is iodized oil in a %s: %s', (procedureType, asked) => {
    const expected = [['warn', 'oil-beside-beads', 'iodized_oil']]
    expect(doubts([], { procedureType })).toEqual(asked === 1 ? expected : [])
  })
})
