import { describe, expect, it } from 'vitest'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import type { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import { OWN_RULESET } from './own-ruleset.ts'

describe('the explanation of a department’s own ruleset', () => {
  const explain = (facts: Facts) => explainEligibility(OWN_RULESET, facts)
  const nothing = { labelZh: null, downgrade: null, outcome: null, technique: null, techniqueZh: null }
  const cachexia = {
    ...nothing,
    id: 'C2',
    kind: 'relative',
    label: 'Cachexia',
    result: false,
    outcome: 'absent',
    evidence: [{ name: 'cachexia', value: false }],
    missing: [],
  }

  it('tells of every rule what it found, read and still needs', () => {
    const { rules, ...judged } = explain({ diagnosis_hcc: 'confirmed', wbc: 2.5, cachexia: false })
    expect(rules).toStrictEqual([
      {
        ...nothing,
        id: 'I1',
        kind: 'indication',
        label: 'HCC',
        result: true,
        evidence: [{ name: 'diagnosis_hcc', value: 'confirmed' }],
        missing: [],
      },
      {
        ...nothing,
        id: 'C1',
        kind: 'absolute',
        label: 'Few leukocytes or infection',
        result: true,
        downgrade: 'unknown',
        outcome: 'unknown',
        evidence: [
          { name: 'wbc', value: 2.5 },
          { name: 'infection', value: null },
          { name: 'wbc_cause', value: null },
        ],
        missing: ['wbc_cause'],
      },
      cachexia,
      {
        ...nothing,
        id: 'W1',
        kind: 'advisory',
        label: 'Large',
        result: 'unknown',
        evidence: [{ name: 'max_diam_cm', value: null }],
        missing: ['max_diam_cm'],
      },
      {
        ...nothing,
        id: 'LOW',
        kind: 'condition',
        label: 'Few leukocytes',
        labelZh: '白细胞减少',
        result: true,
        evidence: [{ name: 'wbc', value: 2.5 }],
        missing: [],
      },
    ])
    expect(judged).toMatchObject({
      verdict: 'INSUFFICIENT',
      gate: 'override',
      rulesetId: 'own-rules',
      rulesetVersion: '2.1.0',
      absolute: [],
      relative: [],
      unknown: ['C1'],
      indications: ['I1'],
      indicationsUnknown: [],
      advisories: [],
      childPugh: { low: 5, high: 15 },
      // Of what decides; an advisory holds nothing up.
      missing: ['wbc_cause'],
    })
  })

  it.each<[string, Facts, object, string, string[]]>([
    [
      'stepped down, with the technique',
      { wbc: 2.5, wbc_cause: 'hypersplenism' },
      {
        result: true,
        downgrade: true,
        outcome: 'relative',
        technique: 'partial splenic embolization first',
        techniqueZh: '先行部分性脾栓塞',
        missing: [],
      },
      'RELATIVE',
      [],
    ],
    [
      'not stepped down, without it',
      { wbc: 2.5, wbc_cause: 'marrow' },
      {
        result: true,
        downgrade: false,
        outcome: 'absolute',
        technique: null,
        techniqueZh: null,
        missing: [],
      },
      'ABSOLUTE',
      [],
    ],
    [
      'absent, where the step down is not looked at',
      { wbc: 5, infection: 'none' },
      {
        result: false,
        downgrade: null,
        outcome: 'absent',
        technique: null,
        techniqueZh: null,
        evidence: [
          { name: 'wbc', value: 5 },
          { name: 'infection', value: 'none' },
        ],
        missing: [],
      },
      'ELIGIBLE',
      [],
    ],
    [
      'open, where the step down is not asked yet',
      { wbc: 5, wbc_cause: 'hypersplenism' },
      {
        result: 'unknown',
        downgrade: null,
        outcome: 'unknown',
        technique: null,
        techniqueZh: null,
        missing: ['infection'],
      },
      'INSUFFICIENT',
      ['infection'],
    ],
  ])('an absolute contraindication %s', (_, facts, rule, verdict, missing) => {
    const explained = explain({ diagnosis_hcc: 'confirmed', cachexia: false, ...facts })
    expect(explained.rules.find(({ id }) => id === 'C1')).toMatchObject(rule)
    expect([explained.verdict, explained.missing]).toEqual([verdict, missing])
  })

  it.each<[Facts, string, string]>([
    [{ diagnosis_hcc: 'confirmed', cachexia: true }, 'RELATIVE', 'reason'],
    [{ diagnosis_hcc: 'confirmed', cachexia: false }, 'ELIGIBLE', 'open'],
    [{ diagnosis_hcc: 'not_hcc', cachexia: false }, 'NO_INDICATION', 'override'],
    [{ diagnosis_hcc: null, cachexia: false }, 'INSUFFICIENT', 'override'],
    // A relative one does not hide an undecided one, and holds without any indication.
    [{ diagnosis_hcc: null, cachexia: true }, 'RELATIVE', 'reason'],
    [{ diagnosis_hcc: 'confirmed', cachexia: true, infection: null }, 'INSUFFICIENT', 'override'],
    [{ cachexia: true, wbc: 2, wbc_cause: 'other' }, 'ABSOLUTE', 'override'],
  ])('%j is %s: saving needs %s', (facts, verdict, gate) => {
    const explained = explain({ wbc: 5, infection: 'none', ...facts })
    expect([explained.verdict, explained.gate]).toEqual([verdict, gate])
  })

  it('lists what several rules wait for once', () => {
    expect(explain({}).missing).toEqual(['diagnosis_hcc', 'wbc', 'infection', 'cachexia'])
  })
})
