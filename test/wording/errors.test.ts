import { expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../src/shared/contract/index.ts'
import type { Endpoint, InputIssue } from '../../src/shared/kit/endpoint.ts'
import { ERROR_WORDS } from '../../src/shared/wording/error-words.ts'
import { sentence } from '../../src/shared/wording/errors.ts'
import { fieldName } from '../../src/shared/wording/fields.ts'
import { issueSentence } from '../../src/shared/wording/issue-sentence.ts'

const endpoints = Object.values(contract).flatMap((verbs) => Object.values<Endpoint>(verbs))
const declared = endpoints.flatMap((endpoint) => Object.entries(endpoint.errors))

/** Worded by more than one sentence, chosen by a detail. */
const BY_DETAIL = ['weak-passphrase']

const byName = (a: string, b: string) => (a < b ? -1 : 1)

it('has a sentence in both languages for every error that an endpoint may answer with', () => {
  const codes = new Set(declared.map(([code]) => code).filter((code) => !BY_DETAIL.includes(code)))
  const silent = [...codes].filter((code) => ERROR_WORDS[code]?.every((words) => words !== '') !== true)
  expect(codes.size).toBeGreaterThan(30)
  expect(silent).toEqual([])
})

it('asks a sentence only for details that every error of this code carries', () => {
  const missing = declared.flatMap(([code, schema]) => {
    const { shape } = schema as z.ZodObject
    const named = (ERROR_WORDS[code] ?? []).flatMap((words) => [...words.matchAll(/\{(\w+)\}/g)])
    return named.filter(([, detail = '']) => !Object.hasOwn(shape, detail)).map(([text]) => `${code} ${text}`)
  })
  expect(missing).toEqual([])
})

it('asks both languages for the same details', () => {
  const details = (words: string) =>
    [...words.matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => name)
      .toSorted(byName)
      .join(' ')
  const differing = Object.entries(ERROR_WORDS).filter(([, [en, zh]]) => details(en) !== details(zh))
  expect(differing.map(([code]) => code)).toEqual([])
})

it('fills in the details, and never shows a code', () => {
  const error = { code: 'hospital-no-taken', hospitalNo: '0048213', patientUid: 'x' }
  expect(sentence(error, 'en')).toBe('Hospital number 0048213 belongs to another patient.')
  expect(sentence(error, 'zh')).toBe('住院号 0048213 已属于另一名患者。')
  expect(sentence({ code: 'internal', incident: '7f3a' } as { code: string }, 'en')).toContain('7f3a')
})

it('has a word in both languages for every detail that is a code, and shows no code for one', () => {
  const coded = declared.flatMap(([code, schema]) =>
    Object.entries((schema as z.ZodObject).shape).flatMap(([detail, type]) =>
      'options' in type && ERROR_WORDS[code]?.[0].includes(`{${detail}}`)
        ? (type.options as string[]).map((value) => ({ code, [detail]: value }) as { code: string })
        : [],
    ),
  )
  expect(new Set(coded.map(({ code }) => code)).size).toBeGreaterThanOrEqual(3)
  for (const error of coded)
    for (const language of ['en', 'zh'] as const)
      expect(sentence(error, language)).not.toMatch(/: [a-z]+(-[a-z]+)+\.|：[a-z]|SQLITE|undefined/)
  const full = { code: 'backup-failed', reason: 'disk-full' } as { code: string }
  expect(sentence(full, 'en')).toBe('The backup did not come about: the disk is full.')
  expect(sentence(full, 'zh')).toBe('备份未成功：磁盘已满。')
  const quoted = { code: 'not-a-table', line: 4, reason: 'unclosed-quote' } as { code: string }
  expect(sentence(quoted, 'zh')).toBe('文件第 4 行无法按表格读取：引号未闭合。')
})

it('has a name for every field of what is asked without a data folder', () => {
  const alternatives = (input: z.ZodType): readonly z.ZodType[] =>
    input instanceof z.ZodDiscriminatedUnion ? (input.options as z.ZodType[]) : [input]
  const pure = endpoints
    .filter(({ kind }) => kind === 'pure')
    .flatMap(({ input }) => alternatives(input) as z.ZodObject[])
  const names = new Set(pure.flatMap(({ shape }) => Object.keys(shape)))
  expect(names.size).toBeGreaterThan(15)
  expect([...names].filter((name) => fieldName(name, 'zh') === name)).toEqual([])
})

it('says why a passphrase is weak', () => {
  const weak = (reason: string) => sentence({ code: 'weak-passphrase', reason } as { code: string }, 'en')
  expect(weak('too-short')).toBe('Use at least 12 characters.')
  expect(weak('a reason of a later version')).toBe(weak('guessable'))
})

it.each<[InputIssue, string, string]>([
  [
    { path: 'procedure.contrastMl', code: 'too_big', message: '', value: 7000, limit: 700, unit: 'mL' },
    'Contrast volume 7,000\u202fmL is above the limit of 700\u202fmL.',
    '对比剂用量 7,000\u202fmL 超过上限 700\u202fmL。',
  ],
  [
    { path: 'procedure.dapGyCm2', code: 'too_small', message: '', value: 0, limit: 0.01, unit: 'Gy.cm2' },
    'Dose-area product 0\u202fGy·cm² is below the limit of 0.01\u202fGy·cm².',
    '剂量面积乘积 0\u202fGy·cm² 低于下限 0.01\u202fGy·cm²。',
  ],
  [
    { path: 'arteries.0.drugs.1.drug', code: 'invalid_type', message: '' },
    'Drug is missing.',
    '请填写药物。',
  ],
  [
    { path: 'patient.hospitalNo', code: 'too_small', message: '', value: '', limit: 1 },
    'Hospital number is missing.',
    '请填写住院号。',
  ],
  [
    { path: 'name', code: 'too_big', message: '', value: 'Anna', limit: 100 },
    'Name must be at most 100 characters long.',
    '姓名最多 100 个字符。',
  ],
  [
    { path: 'segments', code: 'too_small', message: '', limit: 1 },
    'Segments: at least 1 needed.',
    '肝段至少需要 1 项。',
  ],
  [
    { path: 'performedOn', code: 'date', message: '', value: '2026-02-30' },
    'Procedure date “2026-02-30” is not a date that exists; write YYYY-MM-DD.',
    '治疗日期“2026-02-30”不是存在的日期，请写成 YYYY-MM-DD。',
  ],
  [
    { path: 'sex', code: 'invalid_value', message: '', value: 'm', choices: ['female', 'male'] },
    'Sex “m” is not one of the choices: female, male.',
    '性别“m”不在可选项中：female、male。',
  ],
  [
    { path: 'node', code: 'invalid_value', message: '', value: 'A99', choices: Array<string>(21).fill('A1') },
    'Artery “A99” is not one of the choices.',
    '动脉“A99”不在可选项中。',
  ],
  [
    { path: 'procedure.stageNo', code: 'stage-beyond-plan', message: '', value: 3 },
    'Stage “3” is beyond the last one planned.',
    '期次“3”超出了计划的总期数。',
  ],
  [
    { path: 'procedure.noComplication', code: 'none-and-some', message: '', value: true },
    'Complications are listed although “none in the room” is ticked: take one of them back.',
    '已勾选“术中无并发症”，却又列出了并发症，请更正其中一项。',
  ],
])('words the issue at %o', (issue, en, zh) => {
  expect(issueSentence(issue, 'en')).toBe(en)
  expect(issueSentence(issue, 'zh')).toBe(zh)
})
