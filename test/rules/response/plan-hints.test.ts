import { describe, expect, it, test } from 'vitest'
import { type PlanFacts, planHints } from '../../../src/shared/rules/response/plan-hints.ts'

const NOTHING: PlanFacts = {
  overall: null,
  newLesion: false,
  viableMm: [],
  oilGrades: [],
  markersNormal: null,
  childPugh: null,
  ecog: null,
  vascularInvasion: null,
  extrahepaticSpread: null,
  stageToCome: false,
  intent: null,
}
const plans = (facts: Partial<PlanFacts>) => planHints({ ...NOTHING, ...facts }).map(({ plan }) => plan)

it('hints at nothing where nothing was said', () => {
  expect(plans({})).toEqual([])
})

describe('observing', () => {
  it('follows a complete response, or complete oil, with what is known of the markers', () => {
    expect(planHints({ ...NOTHING, overall: 'CR', markersNormal: true })).toEqual([
      { plan: 'OBSERVE', reasons: ['complete-response', 'markers-normal'] },
    ])
    expect(planHints({ ...NOTHING, overall: 'PR', oilGrades: ['complete', 'complete'] })).toEqual([
      { plan: 'OBSERVE', reasons: ['complete-oil'] },
    ])
  })
  it.each<[string, Partial<PlanFacts>]>([
    ['a new lesion', { overall: 'CR', newLesion: true }],
    ['raised markers', { overall: 'CR', markersNormal: false }],
    ['one lesion filled in part', { overall: 'PR', oilGrades: ['complete', 'moderate'] }],
    ['progression', { overall: 'PD', oilGrades: ['complete'] }],
  ])('does not follow %s', (_, facts) => {
    expect(plans(facts)).not.toContain('OBSERVE')
  })
})

test.each<[Partial<PlanFacts>, boolean]>([
  [{ childPugh: 7, ecog: 1 }, true],
  [{ childPugh: 8, ecog: 1 }, false],
  [{ childPugh: 7, ecog: 2 }, false],
  [{ childPugh: null, ecog: 0 }, false],
  [{ childPugh: 5, ecog: null }, false],
  [{ childPugh: 5, ecog: 0, viableMm: [0] }, false],
  [{ childPugh: 5, ecog: 0, overall: 'PD' }, false],
])('TACE on demand with viable tumour and %j: %s', (facts, is) => {
  const hinted = plans({ overall: 'PR', viableMm: [12, 0], ...facts })
  expect(hinted.includes('REPEAT_ON_DEMAND')).toBe(is)
})

test.each<[number[], boolean]>([
  [[30], true],
  [[30.1], false],
  [[20, 20, 20], true],
  [[20, 20, 20, 20], false],
  [[0, 0, 0, 0, 12], true],
  [[0], false],
])('ablation of residuals of %j mm: %s', (viableMm, is) => {
  expect(plans({ viableMm }).includes('ADD_ABLATION')).toBe(is)
  expect(plans({ viableMm, vascularInvasion: true })).not.toContain('ADD_ABLATION')
})

test.each<[number[], boolean]>([
  [[60], false],
  [[60.1], true],
  [[50, 20], false],
  [[51, 20], true],
])('systemic therapy beside TACE for %j mm, up to seven: %s', (viableMm, is) => {
  expect(plans({ viableMm }).includes('ADD_SYSTEMIC')).toBe(is)
})

test.each<[Partial<PlanFacts>, string | null]>([
  [{ childPugh: 9 }, null],
  [{ childPugh: 10 }, 'decompensated'],
  [{ ecog: 2 }, null],
  [{ ecog: 3 }, 'poor-performance'],
  [{ childPugh: 10, ecog: 3 }, 'decompensated'],
])('supportive care with %j for the reason %s', (facts, reason) => {
  const found = planHints({ ...NOTHING, ...facts }).filter(({ plan }) => plan === 'STOP_PALLIATIVE')
  expect(found.map(({ reasons }) => reasons)).toEqual(reason === null ? [] : [[reason]])
})

test.each<[Partial<PlanFacts>, readonly string[]]>([
  [{ stageToCome: true }, ['REPEAT_STAGED']],
  [{ overall: 'SD', viableMm: [40] }, ['CHANGE_TECHNIQUE']],
  [{ overall: 'PR', intent: 'pre_resection' }, ['RESECTION']],
  [{ overall: 'PR', intent: 'bridge' }, ['TRANSPLANT']],
  [{ overall: 'CR', intent: 'downstaging', markersNormal: false }, ['RESECTION', 'TRANSPLANT']],
  [{ overall: 'SD', intent: 'bridge' }, []],
  [{ vascularInvasion: true }, ['HAIC', 'RADIOTHERAPY']],
  [{ extrahepaticSpread: true }, ['SWITCH_SYSTEMIC']],
  [{ overall: 'PR', intent: 'bridge', extrahepaticSpread: true }, ['SWITCH_SYSTEMIC']],
  [{ overall: 'PD' }, ['MDT']],
  [{ overall: 'NE' }, ['MDT']],
])('%j hints at %j', (facts, expected) => {
  expect(plans(facts)).toEqual(expected)
})
