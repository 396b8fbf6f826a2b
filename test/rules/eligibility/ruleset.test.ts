import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleWording } from '../../../src/shared/rules/eligibility/rule-wording.ts'
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
  it('has Chinese words for every rule and every technique', () => {
    const { conditions, indications, contraindications, advisories } = RULESETS[id]
    const silent = [...conditions, ...indications, ...contraindications, ...advisories]
      .map((rule) => ({ rule: rule.id, words: ruleWording(id, rule.id) }))
      .filter(({ words }) => !words || !/[\u4e00-\u9fff]|ECOG/.test(words.zh))
    const untold = contraindications
      .filter(
        (rule) => (rule.downgrade !== undefined) !== (ruleWording(id, rule.id)?.techniqueZh !== undefined),
      )
      .map((rule) => rule.id)
    expect({ silent, untold }).toEqual({ silent: [], untold: [] })
  })
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
