import { expect, it } from 'vitest'
import { composeFacts } from '../../../src/shared/rules/eligibility/compose-facts.ts'
import type { DatedLab } from '../../../src/shared/rules/eligibility/dated-lab.ts'
import { withProlongation } from '../../../src/shared/rules/eligibility/prothrombin-prolongation.ts'

const seconds = (code: DatedLab['code'], value: number, sampledOn = '2026-03-01'): DatedLab => ({
  code,
  value,
  unit: 's',
  comparator: null,
  sampledOn,
})
const derived = (...labs: DatedLab[]) =>
  withProlongation(labs).flatMap(({ code, value }) => (code === 'pt_prolongation' ? [value] : []))

it('is the difference of PT and control of one sample, exactly', () => {
  expect(derived(seconds('pt', 15.3), seconds('pt_control', 12.1))).toEqual([3.2])
  expect(derived(seconds('pt', 15.3), seconds('pt_control', 12.1, '2026-02-28'))).toEqual([])
  expect(derived(seconds('pt', 15.3))).toEqual([])
})

it('never stands beside one that was reported, and is made of no bound', () => {
  const pair = [seconds('pt', 15.3), seconds('pt_control', 12.1)]
  expect(derived(...pair, seconds('pt_prolongation', 3))).toEqual([3])
  expect(derived({ ...seconds('pt', 15.3), comparator: '>' }, seconds('pt_control', 12.1))).toEqual([])
})

it('is judged by as a reported one', () => {
  const labs = [seconds('pt', 18), seconds('pt_control', 12)]
  const given = { findings: {}, performedOn: '2026-03-02', coagulationVariant: 'pt' as const }
  expect(composeFacts({ ...given, labs }).facts.pt_prolongation_s).toBe(6)
})
