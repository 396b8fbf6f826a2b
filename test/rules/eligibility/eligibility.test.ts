import { describe, expect, it } from 'vitest'
import { judgeEligibility } from '../../../src/shared/rules/eligibility/eligibility.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { ELIGIBILITY_CASES, factsOf } from './eligibility-cases.ts'

it('reads bilirubin by the name that the rulesets give it', () => {
  for (const ruleset of Object.values(RULESETS)) {
    const { bili: _, ...others } = factsOf({})
    const byOtherName = judgeEligibility(ruleset, { ...others, bilirubin_umol_L: 60 })
    expect(byOtherName).toEqual(judgeEligibility(ruleset, factsOf({ bili: 60 })))
    expect(byOtherName.childPugh).toEqual({ low: 7, high: 7 })
  }
})

const rulesetIds = ['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'] as const

describe('the worked truth table', () => {
  it('has all 53 cases', () => expect(ELIGIBILITY_CASES).toHaveLength(53))

  describe.each(ELIGIBILITY_CASES)('$case $what', (row) => {
    it.each(rulesetIds)('%s', (id) => {
      const { verdict, absolute, relative, unknown, indications, indicationsUnknown, advisories, childPugh } =
        judgeEligibility(RULESETS[id], factsOf(row.set))
      expect({
        verdict,
        abs: absolute,
        rel: relative,
        unk: unknown,
        ind: indications,
        ind_unk: indicationsUnknown,
        adv: advisories,
      }).toEqual(row.expect[id])
      const { low, high } = childPugh
      expect(low === high ? `${low}` : `${low}-${high}`).toBe(row.childPugh)
    })
  })
})
