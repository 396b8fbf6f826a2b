import { describe, expect, it } from 'vitest'
import {
  BEST_RESPONSE,
  bestResponse,
  type BestResponseInput,
} from '../../../src/shared/rules/response/best-response.ts'

type Overall = BestResponseInput['assessments'][number]['overall']
/** `2026-02-02 PR, 2026-03-02 CR` */
const course = (text: string): BestResponseInput['assessments'] =>
  text === ''
    ? []
    : text.split(', ').map((entry) => {
        const [on = '', overall = ''] = entry.split(' ')
        return { on, overall: overall as Overall }
      })
const best = (text: string, confirmation = false) => bestResponse({ assessments: course(text), confirmation })

describe('the best response of a line', () => {
  it.each([
    ['2026-02-02 PR, 2026-03-02 CR, 2026-05-04 PD', 'CR', '2026-03-02', '2026-05-04'],
    ['2026-05-04 PD, 2026-03-02 CR, 2026-02-02 PR', 'CR', '2026-03-02', '2026-05-04'],
    ['2026-02-02 SD, 2026-03-02 PD, 2026-05-04 CR', 'SD', '2026-02-02', '2026-03-02'],
    ['2026-02-02 PD, 2026-03-02 CR', 'PD', '2026-02-02', '2026-02-02'],
    ['2026-02-02 NE, 2026-03-02 PD', 'PD', '2026-03-02', '2026-03-02'],
    ['2026-02-02 PR, 2026-03-02 PR', 'PR', '2026-02-02', null],
    ['2026-02-02 NE, 2026-03-02 non-CR/non-PD', 'non-CR/non-PD', '2026-03-02', null],
    ['2026-02-02 non-CR/non-PD, 2026-03-02 SD', 'SD', '2026-03-02', null],
    ['2026-02-02 non-CR/non-PD, 2026-03-02 PD', 'non-CR/non-PD', '2026-02-02', '2026-03-02'],
    ['2026-02-02 NE', 'NE', '2026-02-02', null],
  ])('of %s is %s', (text, overall, on, progressedOn) => {
    expect(best(text)).toMatchObject({ best: overall, on, confirmedOn: null, progressedOn })
  })

  it.each([
    ['CR', true, true],
    ['PR', true, true],
    ['SD', false, true],
    ['non-CR/non-PD', false, false],
    ['PD', false, false],
    ['NE', false, false],
  ])('%s: objective response %s, disease control %s', (overall, objectiveResponse, diseaseControl) => {
    expect(best(`2026-02-02 ${overall}`)).toMatchObject({ objectiveResponse, diseaseControl })
  })

  it('is nothing where nothing was assessed', () => {
    expect(best('')).toMatchObject({
      best: null,
      on: null,
      progressedOn: null,
      objectiveResponse: null,
      diseaseControl: null,
      explain: { worked: null, missing: ['assessments'] },
    })
  })

  it('says what it was chosen from', () => {
    expect(best('2026-03-02 CR, 2026-02-02 PR, 2026-05-04 PD, 2026-08-03 CR').explain).toEqual({
      formula: 'best-response.v1',
      expression: BEST_RESPONSE.expression,
      source: BEST_RESPONSE.source,
      certainty: 'K',
      worked: '2026-02-02 PR, 2026-03-02 CR, 2026-05-04 PD → CR',
      inputs: [
        {
          name: 'assessments',
          value: '2026-02-02 PR, 2026-03-02 CR, 2026-05-04 PD, 2026-08-03 CR',
          unit: null,
          points: null,
        },
        { name: 'confirmation', value: false, unit: null, points: null },
      ],
      missing: [],
    })
  })
})

describe('with confirmation', () => {
  it.each([
    ['27 days later, is none', '2026-02-02 CR, 2026-03-01 CR', 'SD', '2026-02-02', null],
    ['28 days later', '2026-02-02 CR, 2026-03-02 CR', 'CR', '2026-02-02', '2026-03-02'],
    ['29 days later', '2026-02-02 CR, 2026-03-03 CR', 'CR', '2026-02-02', '2026-03-03'],
    ['by a CR, of a PR', '2026-02-02 PR, 2026-03-02 CR', 'PR', '2026-02-02', '2026-03-02'],
    ['by a PR, of a CR, leaves a PR', '2026-02-02 CR, 2026-03-02 PR', 'PR', '2026-02-02', '2026-03-02'],
    [
      'by the first image that will do',
      '2026-02-02 PR, 2026-03-09 PR, 2026-05-04 CR',
      'PR',
      '2026-02-02',
      '2026-03-09',
    ],
    ['by an SD, is none', '2026-02-02 PR, 2026-03-02 SD', 'SD', '2026-02-02', null],
    ['after the PD, is none', '2026-02-02 CR, 2026-03-02 PD, 2026-05-04 CR', 'SD', '2026-02-02', null],
    [
      'skips an image that is not evaluable',
      '2026-02-02 PR, 2026-03-02 NE, 2026-04-06 PR',
      'PR',
      '2026-02-02',
      '2026-04-06',
    ],
    [
      'prefers the later CR that holds',
      '2026-02-02 PR, 2026-03-02 CR, 2026-04-06 CR',
      'CR',
      '2026-03-02',
      '2026-04-06',
    ],
    ['is not asked of an SD', '2026-02-02 SD', 'SD', '2026-02-02', null],
  ])('%s', (_name, text, overall, on, confirmedOn) => {
    expect(best(text, true)).toMatchObject({ best: overall, on, confirmedOn })
  })
})
