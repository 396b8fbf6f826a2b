import { describe, expect, it } from 'vitest'
import { notBuilt, runCommandLine } from './command-line.ts'

if (notBuilt !== undefined) console.log(notBuilt)

interface Wrong {
  readonly what: string
  readonly call: string
  readonly json: string
  readonly code: number
  readonly error: object
  readonly en: string
  readonly zh: string
}

const issue = (path: string, code: string) => ({
  code: 'invalid-input',
  issues: [expect.objectContaining({ path, code }) as unknown],
})

const WRONG: readonly Wrong[] = [
  {
    what: 'JSON that breaks off',
    call: 'reviews.plan',
    json: '{"performedOn":',
    code: 2,
    error: { code: 'malformed-json' },
    en: 'The input is not valid JSON.',
    zh: '输入内容不是有效的 JSON。',
  },
  {
    what: 'an endpoint that does not exist',
    call: 'reviews.forget',
    json: '{}',
    code: 2,
    error: { code: 'unknown-endpoint', name: 'reviews.forget' },
    en: 'This version does not know the request reviews.forget.',
    zh: '此版本不支持请求 reviews.forget。',
  },
  {
    what: 'a date that does not exist',
    call: 'reviews.plan',
    json: '{"performedOn":"2026-02-30"}',
    code: 1,
    error: issue('performedOn', 'date'),
    en: 'Procedure date “2026-02-30” is not a date that exists; write YYYY-MM-DD.',
    zh: '治疗日期“2026-02-30”不是存在的日期，请写成 YYYY-MM-DD。',
  },
  {
    what: 'one value in two units',
    call: 'eligibility.judge',
    json: '{"ruleset":"cn-moh-2011","facts":{"bili":20,"bili_mg_dl":1.2}}',
    code: 1,
    error: issue('facts.bili_mg_dl', 'two-units'),
    en: 'Bilirubin is given in two units: leave one of them out.',
    zh: '总胆红素同时给出了两种单位，请只保留一种。',
  },
  {
    what: 'a value beyond what a body can have',
    call: 'eligibility.judge',
    json: '{"ruleset":"cn-moh-2011","facts":{"bili":20000}}',
    code: 1,
    error: issue('facts.bili', 'too_big'),
    en: 'Bilirubin 20,000\u202fµmol/L is above the limit of 1,000\u202fµmol/L.',
    zh: '总胆红素 20,000\u202fµmol/L 超过上限 1,000\u202fµmol/L。',
  },
  {
    what: 'an albumin whose units were mixed up',
    call: 'scores.childPugh',
    json: '{"albumin":{"value":38,"unit":"g/dL"}}',
    code: 1,
    error: issue('albumin.value', 'too_big'),
    en: 'Albumin 38\u202fg/dL is above the limit of 8\u202fg/dL.',
    zh: '白蛋白 38\u202fg/dL 超过上限 8\u202fg/dL。',
  },
  {
    what: 'a fact nobody knows',
    call: 'eligibility.judge',
    json: '{"ruleset":"cn-moh-2011","facts":{"bilirubine":20}}',
    code: 1,
    error: issue('facts', 'unrecognized_keys'),
    en: 'The facts may not hold “bilirubine”: this is not known here.',
    zh: '判断依据含有无法识别的内容“bilirubine”。',
  },
  {
    what: 'a ruleset nobody knows',
    call: 'eligibility.judge',
    json: '{"ruleset":"cn-moh-1999","facts":{}}',
    code: 1,
    error: issue('ruleset', 'invalid_value'),
    en: 'Ruleset “cn-moh-1999” is not one of the choices: cn-moh-2011, cn-nhc-2022, west-bclc-2022.',
    zh: '规则集“cn-moh-1999”不在可选项中：cn-moh-2011、cn-nhc-2022、west-bclc-2022。',
  },
  {
    what: 'a review from before the procedure',
    call: 'reviews.status',
    json: '{"performedOn":"2026-03-02","doneOn":"2026-03-01","asOf":"2026-04-20"}',
    code: 1,
    error: { code: 'done-before-procedure', performedOn: '2026-03-02', doneOn: '2026-03-01' },
    en: 'The review of 2026-03-01 is before the procedure on 2026-03-02.',
    zh: '复查日期 2026-03-01 早于治疗日期 2026-03-02。',
  },
]

describe.skipIf(notBuilt !== undefined)('what cannot be answered', () => {
  it.each(WRONG)('$what: one line of JSON, exit code $code, a sentence in both languages', async (wrong) => {
    for (const [language, sentence] of [
      ['en', wrong.en],
      ['zh', wrong.zh],
    ] as const) {
      const answered = await runCommandLine([wrong.call, '--json', wrong.json, '--lang', language])
      expect(answered.code).toBe(wrong.code)
      expect(answered.replies).toEqual([{ ok: false, error: wrong.error }])
      expect(answered.said).toEqual([sentence])
    }
  })

  it('a batch names the line of each, answers the rest, and ends with 1', async () => {
    const stdin = [
      '{"call":"reviews.plan","input":{"performedOn":"2026-02-27"}}',
      '{"call":"reviews.plan",',
      '{"call":"reviews.forget"}',
      '{"call":"reviews.plan","input":{"performedOn":"2027-02-29"}}',
      '{"call":"reviews.plan","input":{"performedOn":"2028-02-29"}}',
    ].join('\n')
    const { code, replies, said } = await runCommandLine(['batch', '--lang', 'zh'], { stdin })
    expect(code).toBe(1)
    expect(replies).toMatchObject([
      { ok: true, value: { dueOn: '2026-03-30' } },
      { ok: false, error: { code: 'malformed-json', line: 2 } },
      { ok: false, error: { code: 'unknown-endpoint' } },
      { ok: false, error: { code: 'invalid-input' } },
      { ok: true, value: { windowOpensOn: '2028-03-28' } },
    ])
    expect(said).toEqual([
      '2: 输入内容不是有效的 JSON。',
      '3: 此版本不支持请求 reviews.forget。',
      '4: 治疗日期“2027-02-29”不是存在的日期，请写成 YYYY-MM-DD。',
    ])
  })
})
