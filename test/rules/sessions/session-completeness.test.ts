import { describe, expect, it } from 'vitest'
import { Procedure } from '../../../src/shared/model/session.ts'
import type { DatedLab } from '../../../src/shared/rules/eligibility/dated-lab.ts'
import { missingFields } from '../../../src/shared/rules/sessions/session-completeness.ts'
import { ARTERY, LABS, procedureInput } from '../../main/sessions/session-draft.ts'
import { patientRecord } from '../../support/patient-record.ts'

type Known = Parameters<typeof missingFields>[1]
const STATED = { ecog: 0, ascites: 'none', he_grade: 0 } as const
const check = (over: Parameters<typeof procedureInput>[0] = {}, known: Partial<Known> = {}) =>
  missingFields(Procedure.parse(procedureInput(over)), {
    labs: LABS as readonly DatedLab[],
    findings: STATED,
    unconfirmed: [],
    course: null,
    ...known,
  })
const missing = (...given: Parameters<typeof check>) => check(...given).missing

it('lacks nothing when everything mandatory is recorded', () => {
  const { required, ...counted } = check()
  expect(required).toHaveLength(43)
  expect(counted).toEqual({ missing: [], unconfirmed: [], mandatory: 43, done: 43, whole: 43, percent: 100 })
})

describe('what a session lacks', () => {
  it.each([
    'procedureType',
    'operator',
    'startedAt',
    'consentOn',
    'room',
    'angiographyUnit',
    'sheathCh',
    'baseCatheter',
    'completion',
    'dapGyCm2',
    'airKermaMgy',
  ] as const)('names %s when it is empty', (field) => {
    expect(missing({ [field]: null })).toEqual([field])
  })

  it('asks for the number of stages only of a staged session', () => {
    expect(missing({ stageNo: 1 })).toEqual(['stageOf'])
    expect(missing({ stageNo: 1, stageOf: 2 })).toEqual([])
  })

  it('asks why the plan was not completed', () => {
    expect(missing({ completion: 'partial' })).toEqual(['completionReason'])
    expect(missing({ completion: 'partial', completionReason: 'Spasm' })).toEqual([])
  })

  it('takes a reason from the list as well as one in words', () => {
    expect(missing({ completion: 'aborted', stopReasons: ['spasm'] })).toEqual([])
  })

  it('asks whether a microcatheter was used, and for its size where it was', () => {
    expect(missing({ microcatheterUsed: null, microcatheterCh: null })).toEqual(['microcatheterUsed'])
    expect(missing({ microcatheterUsed: null })).toEqual([])
    expect(missing({ microcatheterUsed: true, microcatheterCh: null })).toEqual(['microcatheterCh'])
    expect(missing({ microcatheterUsed: false, microcatheterCh: null })).toEqual([])
  })

  it('asks for no device where the artery could not be entered', () => {
    const devices = { sheathCh: null, baseCatheter: null, microcatheterUsed: null, microcatheterCh: null }
    const ended = { procedureType: 'aborted', completion: 'aborted' } as const
    const given = { ...devices, ...ended, arteries: [] }
    expect(missing({ ...given, stopReasons: ['no_access'] })).toEqual([])
    expect(missing({ ...given, stopReasons: ['pain'] })).toEqual([
      'sheathCh',
      'baseCatheter',
      'microcatheterUsed',
    ])
  })

  it('takes for recorded what is said to be unavailable, and nothing else', () => {
    const unavailable = [
      { path: 'airKermaMgy', reason: 'not_displayed' },
      { path: 'labs.afp', reason: 'not_measured' },
      { path: 'arteries.0.drugs.0.doseMg', reason: 'not_kept' },
    ] as const
    const drugs = [{ drug: 'epirubicin' as const, doseMg: null }]
    const said = check(
      { unavailable: [...unavailable], airKermaMgy: null, dapGyCm2: null, arteries: [{ ...ARTERY, drugs }] },
      { labs: LABS.filter(({ code }) => code !== 'afp') as DatedLab[] },
    )
    expect(said).toMatchObject({ missing: ['dapGyCm2'], mandatory: 43, percent: 97 })
  })

  it('takes the volume of carbon dioxide for that of the contrast', () => {
    const gas = { contrastAgent: 'CO2', contrastMl: null, contrastMgIPerMl: null } as const
    expect(missing(gas)).toEqual(['co2Ml'])
    expect(missing({ ...gas, co2Ml: 120 })).toEqual([])
  })

  it('asks for the iodine of the contrast, which carbon dioxide has none of', () => {
    expect(missing({ contrastMgIPerMl: null })).toEqual(['contrastMgIPerMl'])
    expect(missing({ contrastMgIPerMl: null, contrastAgent: 'CO2' })).toEqual([])
  })

  it('asks whether there was a complication: an empty list alone is no answer', () => {
    expect(missing({ noComplication: false })).toEqual(['complications'])
    const spasm = { term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-03-02', cirseGrade: '1' } as const
    expect(missing({ noComplication: false, complications: [spasm] })).toEqual([])
  })

  it('asks where, how selectively and to what endpoint', () => {
    expect(missing({ arteries: [] })).toEqual(['arteries'])
    expect(missing({ arteries: [{ ...ARTERY, selectivity: null, endpoint: null }] })).toEqual([
      'arteries.0.selectivity',
      'arteries.0.endpoint',
    ])
  })

  it('asks for the oil of a cTACE and for every dose', () => {
    const drug = { drug: 'epirubicin' as const, doseMg: null }
    const unknown = { ...ARTERY, agents: [{ agent: 'iodized_oil' as const, amount: null }], drugs: [drug] }
    expect(missing({ arteries: [unknown] })).toEqual([
      'arteries.0.agents.0.amount',
      'arteries.0.drugs.0.doseMg',
    ])
    const none = { ...ARTERY, agents: [{ agent: 'gelatin_sponge' as const, amount: 2 }] }
    expect(missing({ arteries: [none] })).toEqual(['arteries.0.agents'])
    expect(missing({ arteries: [none], procedureType: 'TAE' })).toEqual([])
  })

  it('asks for beads where beads are the technique, and for a drug of an infusion', () => {
    expect(missing({ procedureType: 'DEB_TACE' })).toEqual(['arteries.0.agents'])
    const beads = { ...ARTERY, agents: [{ agent: 'DEB' as const, sizeUm: '100-300', amount: 2 }] }
    expect(missing({ procedureType: 'DEB_TACE', arteries: [beads] })).toEqual([])
    expect(missing({ procedureType: 'cTACE_DEB', arteries: [beads] })).toEqual(['arteries.0.agents'])
    expect(missing({ procedureType: 'HAIC', arteries: [{ ...ARTERY, drugs: [] }] })).toEqual([
      'arteries.0.drugs',
    ])
  })

  it('takes any agent, or any drug, of a technique that asks for none in particular', () => {
    const given = (agents: (typeof ARTERY)['agents'], drugs: (typeof ARTERY)['drugs']) =>
      missing({ procedureType: 'TAE', arteries: [{ ...ARTERY, agents, drugs }] })
    const sponge = [{ agent: 'gelatin_sponge' as const, amount: 2 }]
    expect(given([], [])).toEqual(['arteries.0.agents'])
    expect(given(sponge, [])).toEqual([])
    expect(given([], ARTERY.drugs)).toEqual([])
  })

  it('takes a drug for an infusion, and beads beside other agents', () => {
    expect(missing({ procedureType: 'HAIC', arteries: [{ ...ARTERY, agents: [] }] })).toEqual([])
    const mixed = [
      { agent: 'gelatin_sponge' as const, amount: 2 },
      { agent: 'DEB' as const, sizeUm: '100-300', amount: 2 },
    ]
    expect(missing({ procedureType: 'DEB_TACE', arteries: [{ ...ARTERY, agents: mixed }] })).toEqual([])
  })

  it.each(['aborted', 'angiography_only'] as const)('asks for no agents when it was %s', (procedureType) => {
    expect(missing({ procedureType, arteries: [] })).toEqual([])
  })

  it('asks for values no older than a week, and for one of INR and PT', () => {
    const dated = (sampledOn: string) => ({ labs: LABS.map((lab) => ({ ...lab, sampledOn })) as DatedLab[] })
    expect(missing({}, dated('2026-02-23'))).toEqual([])
    const stale = missing({}, dated('2026-02-22'))
    expect(stale).toHaveLength(11)
    expect(stale).toEqual(expect.arrayContaining(['labs.bilirubin', 'labs.albumin', 'labs.afp', 'labs.inr']))
    const seconds = LABS.map((lab) =>
      lab.code === 'inr' ? { ...lab, code: 'pt_prolongation', unit: 's' } : lab,
    )
    expect(missing({}, { labs: seconds as DatedLab[] })).toEqual([])
    const neither = LABS.filter(({ code }) => code !== 'inr') as DatedLab[]
    expect(missing({}, { labs: neither })).toEqual(['labs.inr'])
    const time = (code: string) => ({ code, value: 13, unit: 's', sampledOn: '2026-03-01' }) as DatedLab
    expect(missing({}, { labs: [...neither, time('pt')] })).toEqual(['labs.inr'])
    expect(missing({}, { labs: [...neither, time('pt'), time('pt_control')] })).toEqual([])
  })

  it('asks for the ejection fraction before more anthracycline than 300 mg/m2, and for one of this week', () => {
    const { patient } = patientRecord()
    const course = (priorAnthracyclineMgM2: number) => ({
      course: { patient: { ...patient, priorAnthracyclineMgM2 }, others: [] },
    })
    const measured = (sampledOn: string) =>
      [...LABS, { code: 'lvef', value: 61, unit: '%', sampledOn }] as readonly DatedLab[]
    expect(missing({}, course(200))).toEqual([])
    expect(check({}, course(300))).toMatchObject({ missing: ['labs.lvef'], mandatory: 44, percent: 97 })
    expect(missing({}, { ...course(300), labs: measured('2026-02-23') })).toEqual([])
    expect(missing({}, { ...course(300), labs: measured('2026-02-22') })).toEqual(['labs.lvef'])
    const cisplatin = [{ ...ARTERY, drugs: [{ drug: 'cisplatin' as const, doseMg: 60 }] }]
    expect(missing({ arteries: cisplatin }, course(300))).toEqual([])
  })

  it('asks for performance status, ascites and encephalopathy', () => {
    expect(missing({}, { findings: {} })).toEqual(['findings.ecog', 'findings.ascites', 'findings.he_grade'])
  })
})

describe('a carried value', () => {
  it('is recorded but does not count until it is confirmed', () => {
    expect(check({}, { unconfirmed: ['operator'] })).toMatchObject({ missing: [], percent: 97 })
    expect(check({}, { unconfirmed: ['arteries.0.drugs.0.doseMg', 'note'] }).percent).toBeLessThan(100)
  })

  it('keeps a session from being whole where the value is not mandatory too, as it keeps it incomplete', () => {
    const carried = check({}, { unconfirmed: ['note', 'orders'] })
    expect(carried).toMatchObject({ mandatory: 43, done: 43, whole: 45, percent: 95 })
  })

  it('counts for the field that it is part of', () => {
    const arteries = [{ ...ARTERY, agents: [{ agent: 'gelatin_sponge' as const, amount: 2 }] }]
    const carried = (path: string) => check({ procedureType: 'TAE', arteries }, { unconfirmed: [path] }).done
    expect(carried('arteries.0.agents.0.amount')).toBeLessThan(carried('arteries.0.note'))
  })

  it('counts for the whole artery when the artery is carried', () => {
    const whole = check({}, { unconfirmed: ['arteries.0'] })
    const dose = check({}, { unconfirmed: ['arteries.0.drugs.0.doseMg'] })
    expect(whole.percent).toBeLessThan(dose.percent)
  })
})
