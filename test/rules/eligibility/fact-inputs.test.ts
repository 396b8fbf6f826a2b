import { describe, expect, it } from 'vitest'
import { composeFacts, newestOf } from '../../../src/shared/rules/eligibility/compose-facts.ts'
import type { DatedLab } from '../../../src/shared/rules/eligibility/dated-lab.ts'

const day = { performedOn: '2026-03-02', coagulationVariant: 'inr' } as const
const compose = (given: Partial<Parameters<typeof composeFacts>[0]>) =>
  composeFacts({ labs: [], findings: {}, ...day, ...given })
const white: DatedLab = { code: 'wbc', value: 5, comparator: null, unit: '10*9/L', sampledOn: '2026-03-01' }
const NOTHING = { value: null, sampledOn: null, source: 'none', enteredBy: null, status: 'unknown' }
const inputNamed = (name: string, given: Partial<Parameters<typeof composeFacts>[0]>) =>
  compose(given).inputs.find((input) => input.name === name)

it('lists without any entry the laboratory first, in the unit that is usual', () => {
  const laboratory = [
    ['bili', 'umol/L'],
    ['alb', 'g/L'],
    ['inr', '1'],
    ['pt_prolongation_s', 's'],
    ['wbc', '10*9/L'],
    ['plt', '10*9/L'],
    ['creatinine_umol_L', 'umol/L'],
  ]
  const { facts, inputs } = compose({})
  expect(facts).toEqual({ coag_variant: 'inr' })
  expect(inputs.slice(0, 7)).toEqual(laboratory.map(([name, unit]) => ({ ...NOTHING, name, unit })))
  const ticks = inputs.filter(({ status }) => status === 'known')
  expect(ticks.map(({ name }) => name).toSorted()).toEqual([
    'adjuvant_after_resection',
    'av_fistula_to_close',
    'he_suppressed_by_medication',
    'pain_control_needed',
    'pbc_psc',
    'post_surgical_failure_or_recurrence',
    'preop_planned',
  ])
  for (const input of inputs.slice(7)) {
    const isTick = ticks.includes(input)
    expect(input).toEqual({
      ...NOTHING,
      name: input.name,
      unit: null,
      source: 'session',
      ...(isTick ? { value: false, status: 'known' } : {}),
    })
  }
})

describe('a laboratory value', () => {
  it.each<[string, DatedLab, object]>([
    ['typed at the session', white, {}],
    [
      'on file',
      { ...white, source: 'import', recordedBy: 'Li Na' },
      { source: 'import', enteredBy: 'Li Na' },
    ],
    ['on file by nobody known', { ...white, recordedBy: null }, { enteredBy: null }],
    ['a bound', { ...white, comparator: '>' }, { unit: '> 10*9/L', status: 'unknown' }],
    ['too old', { ...white, sampledOn: '2026-02-22' }, { sampledOn: '2026-02-22', status: 'stale' }],
    [
      'a bound too old',
      { ...white, sampledOn: '2026-02-22', comparator: '<' },
      { sampledOn: '2026-02-22', unit: '< 10*9/L', status: 'stale' },
    ],
    ['after the procedure', { ...white, sampledOn: '2026-03-03' }, NOTHING],
    ['in a unit that no rule reads', { ...white, unit: 'G/L' }, { unit: 'G/L' }],
  ])('%s', (_, lab, changes) => {
    const { facts, inputs } = compose({ labs: [lab], enteredBy: 'Chen Jing' })
    const input = {
      name: 'wbc',
      value: 5,
      unit: '10*9/L',
      sampledOn: '2026-03-01',
      source: 'session',
      enteredBy: 'Chen Jing',
      status: 'known',
      ...changes,
    }
    expect(inputs.find(({ name }) => name === 'wbc')).toEqual(input)
    expect(facts.wbc).toBe(input.status === 'known' ? 5 : undefined)
  })

  it('is entered by nobody where nobody is named', () => {
    expect(inputNamed('wbc', { labs: [white] })?.enteredBy).toBeNull()
    expect(inputNamed('ecog', { findings: { ecog: 1 } })?.enteredBy).toBeNull()
  })

  it.each<
    [
      string,
      readonly (readonly [code: DatedLab['code'], value: number, sampledOn: string])[],
      number | undefined,
    ]
  >([
    ['none', [], undefined],
    ['another', [['inr', 1, '2026-03-01']], undefined],
    ['the only one', [['wbc', 1, '2020-01-01']], 1],
    [
      'the newest, first',
      [
        ['wbc', 1, '2026-03-01'],
        ['wbc', 2, '2026-02-01'],
      ],
      1,
    ],
    [
      'the newest, last',
      [
        ['wbc', 2, '2026-02-01'],
        ['wbc', 1, '2026-03-01'],
      ],
      1,
    ],
    [
      'of one day the last',
      [
        ['wbc', 2, '2026-03-01'],
        ['wbc', 1, '2026-03-01'],
      ],
      1,
    ],
    [
      'none of tomorrow',
      [
        ['wbc', 1, '2026-03-02'],
        ['wbc', 2, '2026-03-03'],
      ],
      1,
    ],
    [
      'of its own code',
      [
        ['wbc', 1, '2026-03-01'],
        ['inr', 2, '2026-03-02'],
      ],
      1,
    ],
  ])('is the newest up to the day: %s', (_, values, newest) => {
    const labs = values.map(([code, value, sampledOn]) => ({ ...white, code, value, sampledOn }))
    expect(newestOf(labs, 'wbc', '2026-03-02')?.value).toBe(newest)
  })
})

describe('a finding', () => {
  const given = {
    findings: { ecog: 1, mvi: true, cachexia: false, infection: null, pbc_psc: true },
    assessedOn: { imaging: '2026-01-30', ecog: '2026-02-23' },
    enteredBy: 'Chen Jing',
  }
  it.each([
    ['of the day ECOG was assessed', 'ecog', { value: 1, sampledOn: '2026-02-23', status: 'known' }],
    ['of an image too old', 'mvi', { value: true, sampledOn: '2026-01-30', status: 'stale' }],
    ['of no day', 'cachexia', { value: false, sampledOn: null, status: 'known' }],
    ['not stated', 'infection', { value: null, sampledOn: null, enteredBy: null, status: 'unknown' }],
    ['ticked', 'pbc_psc', { value: true, sampledOn: null, status: 'known' }],
    ['a tick left empty', 'preop_planned', { value: false, sampledOn: null, status: 'known' }],
  ])('%s', (_, name, expected) => {
    const stated = { name, unit: null, source: 'session', enteredBy: 'Chen Jing' }
    expect(inputNamed(name, given)).toEqual({ ...stated, ...expected })
  })
  it('that is stale is no fact any more, and one that is not stays as stated', () => {
    expect(compose(given).facts).toEqual({
      ecog: 1,
      mvi: null,
      cachexia: false,
      infection: null,
      pbc_psc: true,
      coag_variant: 'inr',
    })
  })
})
