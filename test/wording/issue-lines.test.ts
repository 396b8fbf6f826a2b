import { expect, it } from 'vitest'
import type { InputIssue } from '../../src/shared/kit/endpoint.ts'
import { sentence } from '../../src/shared/wording/errors.ts'
import { issueLines } from '../../src/shared/wording/issue-lines.ts'

const absent = (path: string): InputIssue => ({ path, code: 'invalid_type', message: '', isAbsent: true })
const said = (issues: readonly InputIssue[]) => [issueLines(issues, 'en'), issueLines(issues, 'zh')]

it('names a missing key as it is typed, and says everything else that is wrong beside it', () => {
  const unknown = { path: '', code: 'unrecognized_keys', message: '', value: 'feild' }
  expect(said([absent('field'), unknown])).toEqual([
    ['“field” is missing.', 'The input may not hold “feild”: this is not known here.'],
    ['缺少“field”。', '输入含有无法识别的内容“feild”。'],
  ])
})

it('says that a value needs its unit, with an example of this very field', () => {
  const bare = { path: 'bilirubin', code: 'invalid_type', message: '', value: 17 }
  const example = '{"value": 17, "unit": "umol/L"}'
  expect(said([{ ...bare, example, choices: ['umol/L', 'mg/dL'] }])).toEqual([
    [`Bilirubin “17” needs a value and a unit, for example ${example}; units: umol/L, mg/dL.`],
    [`总胆红素“17”须同时写明数值和单位，例如 ${example}；可用单位：umol/L、mg/dL。`],
  ])
  expect(issueLines([{ ...bare, example, choices: ['umol/L'] }], 'en')).toEqual([
    `Bilirubin “17” needs a value and a unit, for example ${example}.`,
  ])
})

it('speaks five issues and counts the rest', () => {
  const issues = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(absent)
  expect(issueLines(issues.slice(0, 5), 'en')).toHaveLength(5)
  const [en, zh] = said(issues)
  expect(en?.slice(4)).toEqual(['“e” is missing.', 'and 3 more'])
  expect(zh?.slice(4)).toEqual(['缺少“e”。', '另有 3 处'])
})

it.each([
  [
    { code: 'unknown-endpoint', name: 'scores.childPughs', nearest: 'scores.childPugh' },
    'This version does not know the request scores.childPughs. Did you mean “scores.childPugh”?',
    '此版本不支持请求 scores.childPughs。是否指“scores.childPugh”？',
  ],
  [
    { code: 'range-not-found', field: 'albumin', unit: 'mg', units: ['g/L', 'g/dL'], nearest: null },
    'No plausible range is known for albumin in mg. Its units: g/L, g/dL.',
    'albumin（mg）没有已知的合理范围。可用单位：g/L、g/dL。',
  ],
  [
    { code: 'range-not-found', field: 'shoeSize', unit: '1', units: [], nearest: null },
    'No plausible range is known for shoeSize in 1. plausibility.ranges lists every field with its units.',
    'shoeSize（1）没有已知的合理范围。plausibility.ranges 可列出全部项目及其单位。',
  ],
  [
    { code: 'range-not-found', field: 'platelet', unit: '1', units: [], nearest: 'platelets' },
    'No plausible range is known for platelet in 1. Did you mean “platelets”?',
    'platelet（1）没有已知的合理范围。是否指“platelets”？',
  ],
])('says what to write instead: %j', (error, en, zh) => {
  expect([sentence(error, 'en'), sentence(error, 'zh')]).toEqual([en, zh])
})

it('says of a change since radiation that another version or treatment has no place for it', () => {
  const change = { path: 'change', code: 'lr-tr-change', message: '', value: 'stable' }
  expect(said([change])).toEqual([
    [
      'The change since radiation counts only after radiation, and only by LI-RADS v2024: leave it out, or choose version 2024 and radiation.',
    ],
    ['“放疗后变化”仅用于 LI-RADS v2024 的放疗后评估：请删除该项，或选择 2024 版及放疗。'],
  ])
})

it('says how a time of day is written', () => {
  const issue = { path: 'endedAt', code: 'time', message: '', value: '9' }
  expect(said([issue])).toEqual([
    ['End “9” is not a time of day; write HH:MM, for example 09:05.'],
    ['结束时间“9”不是有效时间，请写成 HH:MM，例如 09:05。'],
  ])
})
