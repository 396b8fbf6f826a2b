import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clinicalPage } from '../../scripts/clinical/clinical-page.ts'
import { expressionText } from '../../scripts/clinical/expression-text.ts'
import { openQuestions } from '../../scripts/clinical/open-questions.ts'
import { ShippedRulesetId } from '../../src/shared/model/settings.ts'
import { VOCABULARIES } from '../../src/shared/model/vocabularies.ts'
import { RULESETS } from '../../src/shared/rules/eligibility/rulesets.ts'
import { RANGES } from '../../src/shared/rules/plausibility/plausibility.ts'
import { FORMULAS } from '../../src/shared/rules/scores/formulas.ts'
import { CLINICAL_DOUBTS } from '../../src/shared/wording/clinical-doubts.ts'

const FOLDER = resolve(import.meta.dirname, '../../docs/clinical')
const rules = ShippedRulesetId.options.flatMap((id) => {
  const { conditions, indications, contraindications, advisories } = RULESETS[id]
  return [...conditions, ...indications, ...contraindications, ...advisories].map(
    (rule) => `${id}/${rule.id}`,
  )
})

describe.each(['en', 'zh'] as const)('the clinical reference, %s', (language) => {
  it('is what the data say today: run `npm run clinical` where this fails', () => {
    expect(readFileSync(join(FOLDER, `${language}.md`), 'utf8')).toBe(clinicalPage(language))
  })
  it('holds every formula, vocabulary and range, and nothing left unsaid', () => {
    const page = clinicalPage(language)
    const ids = [
      ...FORMULAS.map(({ formula }) => formula),
      ...Object.keys(VOCABULARIES),
      ...RANGES.map(({ field }) => field),
    ]
    expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([])
    expect(/undefined|null|NaN|\[object/.exec(page)).toBeNull()
  })
})

it('concerns only what exists', () => {
  const known = new Set<string>([
    ...ShippedRulesetId.options,
    ...rules,
    ...FORMULAS.map(({ formula }) => formula),
    ...Object.keys(VOCABULARIES).map((id) => `vocabulary:${id}`),
    ...RANGES.map(({ field }) => `range:${field}`),
    'shelf-life',
  ])
  const unknown = CLINICAL_DOUBTS.flatMap(({ concerns }) => concerns).filter((id) => !known.has(id))
  expect(unknown).toEqual([])
  expect(CLINICAL_DOUBTS.filter(({ en, zh, concerns }) => !en || !zh || concerns.length === 0)).toEqual([])
})

it('lists as open whatever is uncertain or decided here, and nothing else', () => {
  const open = openQuestions()
  expect(open.filter(({ certainty }) => certainty !== 'U' && certainty !== 'D')).toEqual([])
  const ids = open.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('review-due.v1')
  expect(ids).toContain('cn-moh-2011/LFN')
  expect(ids).not.toContain('albi.v1')
})

it.each([
  [{ cmp: ['child_pugh', '<=', 9] }, 'Child-Pugh ≤ 9', 'Child-Pugh ≤ 9'],
  [{ cmp: ['est_survival_months', '<', 3] }, 'Expected survival < 3 months', '预计生存期 < 3 个月'],
  [{ cmp: ['cachexia', '==', true] }, 'Cachexia = yes', '恶病质 = 是'],
  [
    { not: { in: ['pv_main', ['patent', 'complete']] } },
    'not (Main portal vein = Patent / Fully blocked)',
    '非 (门静脉主干 = 通畅 / 完全阻塞)',
  ],
  [{ all: [{ ref: 'G0' }, { any: [{ ref: 'A' }, { ref: 'B' }] }] }, 'G0 and (A or B)', 'G0 且 (A 或 B)'],
] as const)('words the test %j', (expression, en, zh) => {
  expect(expressionText(expression, 'en')).toBe(en)
  expect(expressionText(expression, 'zh')).toBe(zh)
})

it('says in Chinese where each rule comes from, and each formula whose source is said in words', () => {
  const page = clinicalPage('zh')
  const english = / of (this|the) |Decision|Chinese|Usual|Lifetime|; also|, item |contraindication/
  const sources = page.split('\n').filter((line) => /^- 来源|^\| [A-Z]+[\w.]* \|/.test(line))
  expect(sources.length).toBeGreaterThan(80)
  expect(sources.filter((line) => english.test(line))).toEqual([])
})
