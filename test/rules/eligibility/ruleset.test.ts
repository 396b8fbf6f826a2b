import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Certainty } from '../../../src/shared/model/formula.ts'
import { SHIPPED_VERSION } from '../../../src/shared/model/settings.ts'
import { ruleWording } from '../../../src/shared/rules/eligibility/rule-wording.ts'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { canonicalJson } from '../../../src/shared/rules/eligibility/ruleset-hash.ts'
import { loadRuleset } from '../../../src/shared/rules/eligibility/ruleset.ts'
import { RULESET_SHA256, RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'

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

describe('a ruleset with a mistake is refused by the place of it', () => {
  const when = { cmp: ['wbc', '<', 3] }
  const minimal = {
    id: 'x',
    version: '1.0.0',
    status: 'draft',
    title: 'X',
    conditions: [{ id: 'G0', label: 'HCC', when: { in: ['diagnosis_hcc', ['confirmed']] } }],
    indications: [{ id: 'I1', label: 'any', when: { ref: 'G0' } }],
    contraindications: [{ id: 'C1', kind: 'absolute', label: 'WBC', when } as object],
    advisories: [] as object[],
  }
  const withRule = (test: object) => ({ ...minimal, indications: [{ id: 'I1', label: 'any', when: test }] })
  const place = (ruleset: object) => {
    const loaded = loadRuleset(JSON.stringify(ruleset))
    return loaded.ok
      ? 'loaded'
      : loaded.error.code === 'not-json'
        ? 'not-json'
        : `${loaded.error.code} ${loaded.error.path}`
  }

  it('loads when there is none', () => expect(place(minimal)).toBe('loaded'))
  it('may carry its Chinese words beside the English ones', () => {
    const [contraindication] = minimal.contraindications
    const downgrade = { to: 'relative', when, technique: 't', technique_zh: '分次栓塞' }
    const worded = {
      ...minimal,
      title_zh: '本科室规则',
      contraindications: [{ ...contraindication, label_zh: '白细胞', downgrade }],
    }
    const loaded = loadRuleset(JSON.stringify(worded))
    if (!loaded.ok) throw new Error(loaded.error.code)
    const { rules } = explainEligibility(loaded.value, { wbc: 2 })
    expect(rules.map(({ id, labelZh, techniqueZh }) => [id, labelZh, techniqueZh])).toEqual([
      ['I1', null, null],
      ['C1', '白细胞', '分次栓塞'],
      ['G0', null, null],
    ])
  })
  it('judges a condition once, though every one refers twice to the one before', () => {
    const twice = (id: string) => ({ all: [{ ref: id }, { any: [{ ref: id }, { ref: id }] }] })
    const chained = (count: number) => ({
      ...minimal,
      conditions: Array.from({ length: count }, (_, no) => ({
        id: `G${no}`,
        label: 'HCC',
        when: no === 0 ? { in: ['diagnosis_hcc', ['confirmed']] } : twice(`G${no - 1}`),
      })),
      indications: [{ id: 'I1', label: 'any', when: { ref: `G${count - 1}` } }],
    })
    const loaded = loadRuleset(JSON.stringify(chained(100)))
    if (!loaded.ok) throw new Error(loaded.error.code)
    const [known, open] = [
      explainEligibility(loaded.value, { diagnosis_hcc: 'confirmed' }),
      explainEligibility(loaded.value, {}),
    ]
    expect(known.rules[0]).toMatchObject({ result: true, evidence: [{ name: 'diagnosis_hcc' }], missing: [] })
    expect(open.rules[0]).toMatchObject({ result: 'unknown', missing: ['diagnosis_hcc'] })
    expect(place(chained(101))).toBe('bad-grammar conditions')
  })
  it('is not JSON', () => expect(loadRuleset('{')).toEqual({ ok: false, error: { code: 'not-json' } }))
  it.each([
    ['missing title', { ...minimal, title: undefined }, 'bad-grammar title'],
    ['unknown member', { ...minimal, extra: 1 }, 'bad-grammar extra'],
    ['unknown operator', withRule({ xor: [] }), 'bad-grammar indications.0.when'],
    [
      'unknown comparison',
      withRule({ all: [{ ref: 'G0' }, { cmp: ['wbc', '=<', 3] }] }),
      'bad-grammar indications.0.when.all.1.cmp.1',
    ],
    ['empty all', withRule({ all: [] }), 'bad-grammar indications.0.when.all'],
    [
      'unknown condition',
      withRule({ any: [{ ref: 'G0' }, { ref: 'G9' }] }),
      'bad-content indications.0.when.any.1.ref',
    ],
    [
      'unknown input',
      withRule({ not: { cmp: ['wbcs', '<', 3] } }),
      'bad-content indications.0.when.not.cmp.0',
    ],
    [
      'unknown input of a choice',
      withRule({ in: ['mood', ['good']] }),
      'bad-content indications.0.when.in.0',
    ],
    [
      'a value nobody can give',
      withRule({ in: ['infection', ['none', 'severe']] }),
      'bad-content indications.0.when.in.1.1',
    ],
    [
      'a number where yes or no is read',
      withRule({ cmp: ['cachexia', '==', 1] }),
      'bad-content indications.0.when.cmp.2',
    ],
    [
      'an order of yes and no',
      withRule({ cmp: ['cachexia', '<', true] }),
      'bad-content indications.0.when.cmp.1',
    ],
    ['membership of a number', withRule({ in: ['wbc', ['3']] }), 'bad-content indications.0.when.in.0'],
    [
      'duplicate id',
      { ...minimal, advisories: [{ id: 'I1', label: 'again', when }] },
      'bad-content advisories.0.id',
    ],
    [
      'condition that refers to itself',
      {
        ...minimal,
        conditions: [
          ...minimal.conditions,
          { id: 'A', label: 'a', when: { ref: 'B' } },
          { id: 'B', label: 'b', when: { not: { ref: 'A' } } },
        ],
      },
      'bad-content conditions.1.id',
    ],
    [
      'a relative one that steps down',
      {
        ...minimal,
        contraindications: [
          {
            id: 'C1',
            kind: 'relative',
            label: 'x',
            when,
            downgrade: { to: 'relative', when, technique: 't' },
          },
        ],
      },
      'bad-content contraindications.0.downgrade',
    ],
    [
      'an unknown reference in a step down',
      {
        ...minimal,
        contraindications: [
          {
            id: 'C1',
            kind: 'absolute',
            label: 'x',
            when,
            downgrade: { to: 'relative', when: { ref: 'LFN' }, technique: 't' },
          },
        ],
      },
      'bad-content contraindications.0.downgrade.when.ref',
    ],
  ])('%s', (_name, ruleset, expected) => expect(place(ruleset)).toBe(expected))
})
