import { expect, it } from 'vitest'
import { inputIssues } from '../../src/shared/kit/input-issues.ts'
import { ArteryUse } from '../../src/shared/model/procedure/artery-use.ts'
import { ChildPughInput } from '../../src/shared/rules/scores/child-pugh.ts'

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

it('shows how a value with a unit is written, where only a number was typed', () => {
  const ofBilirubin = (bilirubin: unknown) => {
    const parsed = ChildPughInput.safeParse({ bilirubin })
    return parsed.success ? [] : inputIssues(parsed.error, ChildPughInput, { bilirubin })
  }
  const units = { path: 'bilirubin', code: 'invalid_type', choices: ['umol/L', 'mg/dL'] }
  expect(ofBilirubin(17)).toMatchObject([{ ...units, example: '{"value": 17, "unit": "umol/L"}' }])
  expect(ofBilirubin('17')).toMatchObject([{ ...units, example: '{"value": 17, "unit": "umol/L"}' }])
  expect(ofBilirubin('high')).toMatchObject([{ ...units, example: '{"value": …, "unit": "umol/L"}' }])
  expect(ofBilirubin({ unit: 'umol/L' })).toMatchObject([{ path: 'bilirubin.value', isAbsent: true }])
})

it('tells a key that is not there from one that is empty', () => {
  const { drugs: _, ...without } = artery(10)
  expect(issuesOf(without)).toMatchObject([{ path: 'drugs', isAbsent: true }])
  const [empty] = issuesOf({ ...artery(10), drugs: null })
  expect(empty).toMatchObject({ path: 'drugs', value: null })
  expect(empty).not.toHaveProperty('isAbsent')
})
