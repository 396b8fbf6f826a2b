import { endpoint } from '../kit/endpoint.ts'
import { ResponseInput, ResponseJudgement } from '../rules/response/response.ts'

export const response = {
  judge: endpoint({
    kind: 'pure',
    summary: 'Judge tumour response by mRECIST or RECIST 1.1 from sums of diameters',
    input: ResponseInput,
    output: ResponseJudgement,
    errors: {},
    example: { criteria: 'mRECIST', baselineSumMm: 60, currentSumMm: 42 },
  }),
}
