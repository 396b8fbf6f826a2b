import { describe, expect, it } from 'vitest'
import { contract } from '../../../src/shared/contract/index.ts'
import { BestResponseInput, bestResponse } from '../../../src/shared/rules/response/best-response.ts'
import { answerArea, AreaInput } from '../../../src/shared/rules/response/easl-response.ts'
import { answerLiRads, LiRadsInput } from '../../../src/shared/rules/response/lirads.ts'
import { answerOil, OilInput } from '../../../src/shared/rules/response/oil-deposition.ts'
import {
  answerOverall,
  NonTargetResponse,
  OverallInput,
  OverallResponse,
  TargetResponse,
} from '../../../src/shared/rules/response/overall-response.ts'
import { compareReaders, ReadersInput } from '../../../src/shared/rules/response/readers.ts'
import { answerResponse } from '../../../src/shared/rules/response/response-answer.ts'
import { ResponseInput } from '../../../src/shared/rules/response/response.ts'

const { judge, easl, overall, best, liRads, oilDeposition, compareReaders: readers } = contract.response

describe('what is asked and what is answered keep to the contract, key by key', () => {
  it.each([
    ['judge', judge, (input: unknown) => answerResponse(ResponseInput.parse(input))],
    ['easl', easl, (input: unknown) => answerArea(AreaInput.parse(input))],
    ['overall', overall, (input: unknown) => answerOverall(OverallInput.parse(input))],
    ['best', best, (input: unknown) => bestResponse(BestResponseInput.parse(input))],
    ['liRads', liRads, (input: unknown) => answerLiRads(LiRadsInput.parse(input))],
    ['oilDeposition', oilDeposition, (input: unknown) => answerOil(OilInput.parse(input))],
    ['compareReaders', readers, (input: unknown) => compareReaders(ReadersInput.parse(input))],
  ])('response.%s', (_name, endpoint, answer) => {
    const answered = answer(endpoint.example)
    expect(endpoint.output.parse(answered)).toEqual(answered)
    expect(endpoint.input.safeParse({ ...endpoint.example, andMore: 1 }).success).toBe(false)
    expect(endpoint.output.safeParse({ ...answered, andMore: 1 }).success).toBe(false)
  })
})

it('takes both criteria, and every category that a record may hold', () => {
  for (const criteria of ['mRECIST', 'RECIST1.1'])
    expect(ResponseInput.safeParse({ criteria, baselineSumMm: 1, currentSumMm: 1 }).success).toBe(true)
  expect(TargetResponse.options).toEqual(['CR', 'PR', 'SD', 'PD', 'NE', 'none'])
  expect(NonTargetResponse.options).toEqual(['CR', 'non-CR/non-PD', 'PD', 'NE', 'none'])
  expect(OverallResponse.options).toEqual(['CR', 'PR', 'SD', 'PD', 'NE', 'non-CR/non-PD'])
})

it('takes what is left out for none, no and unconfirmed', () => {
  expect(OverallInput.parse({ target: 'CR' })).toEqual({ target: 'CR', nonTarget: 'none', newLesion: false })
  expect(BestResponseInput.parse({ assessments: [] })).toEqual({ assessments: [], confirmation: false })
  expect(LiRadsInput.parse({ version: '2024', evaluable: true })).toEqual({
    version: '2024',
    treatment: 'non-radiation',
    evaluable: true,
    ancillaryMri: false,
  })
})

it.each([
  [500, true],
  [501, false],
])('takes %s assessments of a line: %s', (count, isTaken) => {
  const assessments = Array.from({ length: count }, () => ({ on: '2026-02-02', overall: 'SD' }))
  expect(BestResponseInput.safeParse({ assessments }).success).toBe(isTaken)
})
