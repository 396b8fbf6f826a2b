import { expect, it } from 'vitest'
import { inputIssues } from '../../src/shared/kit/input-issues.ts'
import { ArteryUse } from '../../src/shared/model/session.ts'

const artery = (doseMg: number) => ({
  node: 'RHA',
  selectivity: null,
  endpoint: null,
  agents: [],
  drugs: [{ drug: 'epirubicin', doseMg }],
})
const issuesOf = (input: unknown) => {
  const parsed = ArteryUse.safeParse(input)
  return parsed.success ? [] : inputIssues(parsed.error, ArteryUse, input)
}

it("names the limit of a drug's own with the unit that the field has", () => {
  expect(issuesOf(artery(200))).toEqual([])
  expect(issuesOf(artery(201))).toMatchObject([
    { path: 'drugs.0.doseMg', code: 'too_big', value: 201, limit: 200, unit: 'mg' },
  ])
})

it('lists what a value may be where it has to be one of a few', () => {
  expect(issuesOf({ ...artery(10), tumourSupply: 'perhaps' })).toMatchObject([
    { path: 'tumourSupply', code: 'invalid_value', value: 'perhaps', choices: ['yes', 'no', 'not_sure'] },
  ])
})
