import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../src/shared/model/snapshot.ts'
import { judgeEligibility } from '../../../src/shared/rules/eligibility/eligibility.ts'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { type FactName, type Facts, SITUATIONAL_TICKS } from '../../../src/shared/rules/eligibility/facts.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { completeFacts } from './any-patient.ts'

const situational: readonly FactName[] = [...SITUATIONAL_TICKS, 'bleeding', 'ecog_due_to_tumour']

/** The same patient known in two degrees: `less` has blanks in more places. */
const pair = completeFacts.chain((facts) => {
  const open = (Object.keys(facts) as FactName[]).filter((name) => !situational.includes(name))
  return fc
    .tuple(fc.subarray(open, { maxLength: 3 }), fc.subarray(open, { maxLength: 5 }))
    .map(([first, second]) => {
      const blank = (names: readonly FactName[]): Facts => ({
        ...facts,
        ...Object.fromEntries(names.map((name) => [name, null])),
      })
      return { more: blank(first), less: blank([...first, ...second]) }
    })
})

/** More knowledge may settle what was open and may not unsay what was settled. */
function contradictions(less: Judgement, more: Judgement): string[] {
  const keeps = (settled: readonly string[], later: readonly string[]) =>
    settled.filter((id) => !later.includes(id))
  const reopened = [
    ...more.unknown.filter((id) => !less.unknown.includes(id)),
    ...more.indicationsUnknown.filter((id) => !less.indicationsUnknown.includes(id)),
  ]
  const verdictChanged = less.verdict !== 'INSUFFICIENT' && less.verdict !== more.verdict
  return [
    ...(verdictChanged ? [`${less.verdict} became ${more.verdict}`] : []),
    ...keeps(less.absolute, more.absolute),
    ...keeps(less.relative, more.relative),
    ...keeps(less.indications, more.indications),
    ...keeps(less.advisories, more.advisories),
    ...reopened,
  ]
}

describe.each(Object.values(RULESETS))('$id, when more becomes known', (ruleset) => {
  const always = (property: (less: Facts, more: Facts) => void) =>
    fc.assert(
      fc.property(pair, ({ less, more }) => property(less, more)),
      { numRuns: 500 },
    )

  it('never takes back a verdict, and the score closes in', () =>
    always((less, more) => {
      const [before, after] = [judgeEligibility(ruleset, less), judgeEligibility(ruleset, more)]
      expect(contradictions(before, after)).toEqual([])
      expect(after.childPugh.low).toBeGreaterThanOrEqual(before.childPugh.low)
      expect(after.childPugh.high).toBeLessThanOrEqual(before.childPugh.high)
    }))

  it('leaves a certain absolute contraindication absolute, whatever else becomes known', () =>
    always((less, more) => {
      const [before, after] = [judgeEligibility(ruleset, less), judgeEligibility(ruleset, more)]
      expect(before.verdict !== 'ABSOLUTE' || after.verdict === 'ABSOLUTE').toBe(true)
      expect(after.absolute).toEqual(expect.arrayContaining(before.absolute))
    }))

  it('never flips the known outcome of a rule, condition or step down', () =>
    always((less, more) => {
      const [before, after] = [explainEligibility(ruleset, less), explainEligibility(ruleset, more)]
      const flipped = before.rules.filter(({ result, outcome, downgrade }, at) => {
        const later = after.rules[at]
        return (
          (result !== 'unknown' && later?.result !== result) ||
          (outcome !== 'unknown' && later?.outcome !== outcome) ||
          (downgrade !== null && downgrade !== 'unknown' && later?.downgrade !== downgrade)
        )
      })
      expect(flipped.map(({ id }) => id)).toEqual([])
    }))
})
