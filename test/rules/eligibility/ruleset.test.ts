import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { Certainty } from '../../../src/shared/model/formula.ts'
import { SHIPPED_VERSION } from '../../../src/shared/model/settings.ts'
import { RULESET_TITLES_ZH, ruleWording } from '../../../src/shared/rules/eligibility/rule-wording.ts'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { canonicalJson } from '../../../src/shared/rules/eligibility/ruleset-hash.ts'
import { loadRuleset } from '../../../src/shared/rules/eligibility/ruleset.ts'
import { RULESET_SHA256, RULESETS, shippedRuleset } from '../../../src/shared/rules/eligibility/rulesets.ts'

const ids = ['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'] as const
const fileOf = (id: string) =>
  readFileSync(new URL(`../../../src/shared/rules/eligibility/rulesets/${id}.json`, import.meta.url), 'utf8')

describe.each(ids)('%s', (id) => {
  it('has the text that its recorded hash names', () => {
    expect(
      createHash('sha256')
        .update(canonicalJson(fileOf(id)))
        .digest('hex'),
    ).toBe(RULESET_SHA256[id])
  })
  it('loads from its text as it is shipped', () => {
    expect(loadRuleset(fileOf(id))).toEqual({ ok: true, value: RULESETS[id] })
  })
  it('is version 1.0.0, as settings name it that name no version', () =>
    expect(RULESETS[id].version).toBe(SHIPPED_VERSION))
  it('has Chinese words, a source and its certainty for every rule, and Chinese words for every technique', () => {
    const { conditions, indications, contraindications, advisories } = RULESETS[id]
    const silent = [...conditions, ...indications, ...contraindications, ...advisories]
      .map((rule) => ({ rule: rule.id, words: ruleWording(id, rule.id) }))
      .filter(
        ({ words }) =>
          !words ||
          !/[\u4e00-\u9fff]|ECOG/.test(words.zh) ||
          words.source.length < 10 ||
          !Certainty.safeParse(words.certainty).success,
      )
    const untold = contraindications
      .filter(
        (rule) => (rule.downgrade !== undefined) !== (ruleWording(id, rule.id)?.techniqueZh !== undefined),
      )
      .map((rule) => rule.id)
    expect({ silent, untold }).toEqual({ silent: [], untold: [] })
  })
})

it('tells the readings of this program from what a source says', () => {
  const certainties = (id: (typeof ids)[number], ...rules: string[]) =>
    rules.map((rule) => ruleWording(id, rule)?.certainty).join('')
  const eight = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8a', 'C8b']
  expect(certainties('cn-moh-2011', ...eight, 'I1.4', 'I1.5', 'I1.6', 'I2', 'I3', 'I4', 'I5')).toBe(
    'S'.repeat(16),
  )
  expect(certainties('cn-moh-2011', 'G1', 'I1.1', 'I1.2', 'I1.3', 'SMALL')).toBe('KKKKK')
  expect(certainties('cn-moh-2011', 'G0', 'I1.7', 'LFN', 'I1', 'W1', 'W6')).toBe('DDDDDD')
  expect(certainties('cn-nhc-2022', 'N1', 'K1', 'K7', 'K8a', 'K8b', 'K9', 'W8')).toBe('VVVKDKD')
  expect(certainties('west-bclc-2022', 'B1', 'A1', 'A4', 'A5', 'R1', 'R5', 'W7')).toBe('KDVDVVD')
  expect([ruleWording('cn-moh-2011', 'C9'), ruleWording('own-rules', 'C1')]).toEqual([null, null])
})

it('spells numbers as the file does and sorts keys', () => {
  expect(canonicalJson('{"b": [3.0, 3, 1e2, true, null, "é\\n"], "a": {"d": -0.50, "c": ""}}')).toBe(
    '{"a":{"c":"","d":-0.50},"b":[3.0,3,1e2,true,null,"é\\n"]}',
  )
})

it('needs an engine that tells how a number was spelled', () => {
  const parse = vi
    .spyOn(JSON, 'parse')
    .mockImplementation((_, reviver) => reviver?.call({}, '', 3) as unknown)
  try {
    expect(() => canonicalJson('3.0')).toThrow(
      new Error('this engine does not tell how a number was spelled'),
    )
  } finally {
    parse.mockRestore()
  }
})

it('refuses a text that is no JSON', () => expect(() => canonicalJson('{')).toThrow(SyntaxError))

it.each([
  ['cn-moh-2011', '1.0.0', true],
  ['cn-nhc-2022', '1.0.0', true],
  ['west-bclc-2022', '1.0.0', true],
  ['west-bclc-2022', '1.0.1', false],
  ['own-rules', '1.0.0', false],
  ['toString', '1.0.0', false],
] as const)('ships %s %s with its hash: %s', (id, version, isShipped) => {
  const named = isShipped ? { ruleset: RULESETS[id], sha256: RULESET_SHA256[id] } : undefined
  expect(shippedRuleset({ id, version })).toEqual(named)
})

it('gives a department’s own rule no shipped words, whatever its name', () => {
  const asked = [
    ['own-rules', 'C1'],
    ['toString', 'length'],
    ['cn-moh-2011', 'C99'],
  ] as const
  expect(asked.map(([id, rule]) => ruleWording(id, rule))).toEqual([null, null, null])
})

it.each(ids)('%s has a Chinese title', (id) => {
  expect(RULESET_TITLES_ZH[id]).toMatch(/20\d\d.*\p{Script=Han}/u)
})

it('may carry its Chinese words beside the English ones', () => {
  const when = { cmp: ['wbc', '<', 3] }
  const downgrade = { to: 'relative', when, technique: 't', technique_zh: '分次栓塞' }
  const worded = {
    id: 'x',
    version: '1.0.0',
    status: 'draft',
    title: 'X',
    title_zh: '本科室规则',
    conditions: [{ id: 'G0', label: 'HCC', when }],
    indications: [{ id: 'I1', label: 'any', when: { ref: 'G0' } }],
    contraindications: [{ id: 'C1', kind: 'absolute', label: 'WBC', label_zh: '白细胞', when, downgrade }],
    advisories: [],
  }
  const loaded = loadRuleset(JSON.stringify(worded))
  if (!loaded.ok) throw new Error(loaded.error.code)
  expect(loaded.value).toEqual(worded)
  const { rules } = explainEligibility(loaded.value, { wbc: 2, wbc_cause: null })
  expect(rules.map(({ id, labelZh, techniqueZh }) => [id, labelZh, techniqueZh])).toEqual([
    ['I1', null, null],
    ['C1', '白细胞', '分次栓塞'],
    ['G0', null, null],
  ])
})
