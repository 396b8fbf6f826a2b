import { describe, expect, it, vi } from 'vitest'
import { loadRuleset, readRuleset } from '../../../src/shared/rules/eligibility/ruleset.ts'

const when = { cmp: ['wbc', '<', 3] }
const sound = {
  id: 'own-rules',
  version: '1.0.0',
  status: 'draft',
  title: 'Own rules',
  conditions: [{ id: 'G0', label: 'HCC', when: { in: ['diagnosis_hcc', ['confirmed']] } }],
  indications: [{ id: 'I1', label: 'any', when: { ref: 'G0' } }],
  contraindications: [{ id: 'C1', kind: 'absolute', label: 'WBC', when }],
  advisories: [{ id: 'W1', label: 'heed', when }],
}
const [indication] = sound.indications
const [contraindication] = sound.contraindications
const testing = (test: unknown) => ({ indications: [{ ...indication, when: test }] })
const condition = (id: string, test: object) => ({ id, label: id, when: test })
const downgrade = { to: 'relative', when, technique: 'superselective' }

type Problem = readonly [path: string, fault: string, found: string | null, expected: string | null]
const problemOf = (changes: object): Problem | string => {
  const loaded = loadRuleset(JSON.stringify({ ...sound, ...changes }))
  if (loaded.ok || loaded.error.code === 'not-json') return loaded.ok ? 'loaded' : 'not-json'
  const { code, path, fault, found, expected, ...rest } = loaded.error
  expect([code, rest]).toEqual([expect.stringMatching(/^bad-/), {}])
  return [`${code} ${path}`, fault, found, expected]
}

it.each<[object]>([
  [{}],
  [{ advisories: [], conditions: [], indications: [{ ...indication, when }] }],
  [{ title_zh: '本科室规则' }],
  [{ contraindications: [{ ...contraindication, downgrade }] }],
  // A condition may share its name with a rule that decides.
  [{ conditions: [condition('G0', when), condition('I1', when)] }],
  // Twice to the same condition is no circle.
  [
    {
      conditions: [
        condition('A', when),
        condition('B', { any: [{ ref: 'A' }, { ref: 'A' }] }),
        condition('G0', { not: { all: [{ ref: 'A' }, { ref: 'B' }] } }),
      ],
    },
  ],
  [testing({ cmp: ['cachexia', '==', true] })],
  [testing({ cmp: ['cachexia', '!=', false] })],
  [testing({ in: ['bclc', ['none', '0', 'A', 'B', 'C', 'D']] })],
])('loads %j', (changes) => expect(problemOf(changes)).toBe('loaded'))

describe('what the grammar refuses', () => {
  it.each<[string, object, Problem]>([
    ['no title', { title: undefined }, ['bad-grammar title', 'missing', 'title', null]],
    ['a title that is no text', { title: 7 }, ['bad-grammar title', 'wrong-kind', '7', 'string']],
    ['a title that is a list', { title: [] }, ['bad-grammar title', 'wrong-kind', null, 'string']],
    ['a title that is null', { title: null }, ['bad-grammar title', 'wrong-kind', null, 'string']],
    ['an empty title', { title: '' }, ['bad-grammar title', 'empty', '', null]],
    ['an empty Chinese title', { title_zh: '' }, ['bad-grammar title_zh', 'empty', '', null]],
    [
      'a title of 301 characters',
      { title: 'x'.repeat(301) },
      ['bad-grammar title', 'too-long', 'x'.repeat(301), '300'],
    ],
    [
      'a status of 61 characters',
      { status: 'x'.repeat(61) },
      ['bad-grammar status', 'too-long', 'x'.repeat(61), '60'],
    ],
    ['an empty status', { status: '' }, ['bad-grammar status', 'empty', '', null]],
    ['a version that is none', { version: 'new' }, ['bad-grammar version', 'wrong-form', 'new', null]],
    [
      'a member that nobody knows',
      { extra: 1, more: 2 },
      ['bad-grammar extra', 'unknown-member', 'extra, more', null],
    ],
    ['no indication', { indications: [] }, ['bad-grammar indications', 'empty', null, null]],
    [
      'no contraindication',
      { contraindications: [] },
      ['bad-grammar contraindications', 'empty', null, null],
    ],
    [
      'a rule without a name',
      { advisories: [{ ...indication, id: '' }] },
      ['bad-grammar advisories.0.id', 'empty', '', null],
    ],
    [
      'a name of 21 characters',
      { advisories: [{ ...indication, id: 'W'.repeat(21) }] },
      ['bad-grammar advisories.0.id', 'too-long', 'W'.repeat(21), '20'],
    ],
    [
      'a kind that there is not',
      { contraindications: [{ ...contraindication, kind: 'total' }] },
      ['bad-grammar contraindications.0.kind', 'not-one-of', 'total', 'absolute, relative'],
    ],
    [
      'a step down to absolute',
      { contraindications: [{ ...contraindication, downgrade: { ...downgrade, to: 'absolute' } }] },
      ['bad-grammar contraindications.0.downgrade.to', 'not-one-of', 'absolute', 'relative'],
    ],
    [
      'a step down that nobody knows',
      { contraindications: [{ ...contraindication, downgrade: { ...downgrade, by: 'x' } }] },
      ['bad-grammar contraindications.0.downgrade.by', 'unknown-member', 'by', null],
    ],
    [
      'an empty Chinese technique',
      { contraindications: [{ ...contraindication, downgrade: { ...downgrade, technique_zh: '' } }] },
      ['bad-grammar contraindications.0.downgrade.technique_zh', 'empty', '', null],
    ],
    [
      'an unknown operator',
      testing({ xor: [] }),
      ['bad-grammar indications.0.when', 'no-expression', null, null],
    ],
    ['a test that is text', testing('wbc'), ['bad-grammar indications.0.when', 'no-expression', 'wbc', null]],
    ['an empty all', testing({ all: [] }), ['bad-grammar indications.0.when.all', 'empty', null, null]],
    ['an empty any', testing({ any: [] }), ['bad-grammar indications.0.when.any', 'empty', null, null]],
    [
      'a choice out of nothing',
      testing({ in: ['infection', []] }),
      ['bad-grammar indications.0.when.in.1', 'empty', null, null],
    ],
    [
      'a comparison that there is not, deep inside',
      testing({ all: [{ ref: 'G0' }, { any: [{ not: { cmp: ['wbc', '=<', 3] } }] }] }),
      ['bad-grammar indications.0.when.all.1.any.0.not.cmp.1', 'not-one-of', '=<', '<, <=, >, >=, ==, !='],
    ],
    [
      'an input that is no name',
      testing({ cmp: [3, '<', 3] }),
      ['bad-grammar indications.0.when.cmp.0', 'wrong-kind', '3', 'string'],
    ],
    [
      'a reference that is no name',
      testing({ ref: 7 }),
      ['bad-grammar indications.0.when.ref', 'wrong-kind', '7', 'string'],
    ],
  ])('%s', (_, changes, problem) => expect(problemOf(changes)).toEqual(problem))

  it.each(['7', 'null', '[]', '"text"'])('a document that is %s', (text) => {
    expect(loadRuleset(text)).toMatchObject({
      ok: false,
      error: { code: 'bad-grammar', path: '', fault: 'wrong-kind', expected: 'object' },
    })
  })
  it.each(['', '{', 'ruleset'])('the text %j, which is no JSON', (text) =>
    expect(loadRuleset(text)).toEqual({ ok: false, error: { code: 'not-json' } }),
  )
})

describe('what the grammar cannot see', () => {
  it.each<[string, object, Problem]>([
    [
      'two conditions of one name',
      { conditions: [condition('G0', when), condition('G0', when)] },
      ['bad-content conditions.1.id', 'duplicate-id', 'G0', null],
    ],
    [
      'an indication and a contraindication of one name',
      { contraindications: [{ ...contraindication, id: 'I1' }] },
      ['bad-content contraindications.0.id', 'duplicate-id', 'I1', null],
    ],
    [
      'an advisory by the name of a contraindication',
      { advisories: [{ id: 'C1', label: 'again', when }] },
      ['bad-content advisories.0.id', 'duplicate-id', 'C1', null],
    ],
    [
      'a relative one that steps down',
      { contraindications: [{ ...contraindication, kind: 'relative', downgrade }] },
      ['bad-content contraindications.0.downgrade', 'no-step-down', 'C1', null],
    ],
    [
      'a reference to a rule that is no condition',
      testing({ any: [{ ref: 'G0' }, { all: [{ ref: 'C1' }] }] }),
      ['bad-content indications.0.when.any.1.all.0.ref', 'unknown-condition', 'C1', null],
    ],
    [
      'a condition that waits for one that there is not',
      { conditions: [condition('G0', { not: { ref: 'G9' } })] },
      ['bad-content conditions.0.when.not.ref', 'unknown-condition', 'G9', null],
    ],
    [
      'a step down by what nobody knows',
      {
        contraindications: [
          { ...contraindication, downgrade: { ...downgrade, when: { all: [when, { ref: 'LFN' }] } } },
        ],
      },
      ['bad-content contraindications.0.downgrade.when.all.1.ref', 'unknown-condition', 'LFN', null],
    ],
    [
      'an advisory by an unknown number',
      { advisories: [{ id: 'W1', label: 'w', when: { cmp: ['wbcs', '<', 3] } }] },
      ['bad-content advisories.0.when.cmp.0', 'unknown-input', 'wbcs', null],
    ],
    [
      'an unknown choice',
      testing({ in: ['mood', ['good']] }),
      ['bad-content indications.0.when.in.0', 'unknown-input', 'mood', null],
    ],
    [
      'a choice out of a number',
      testing({ in: ['wbc', ['3']] }),
      ['bad-content indications.0.when.in.0', 'not-a-choice', 'wbc', null],
    ],
    [
      'a choice out of yes and no',
      testing({ in: ['mvi', ['true']] }),
      ['bad-content indications.0.when.in.0', 'not-a-choice', 'mvi', null],
    ],
    [
      'a value that nobody can give',
      testing({ in: ['infection', ['none', 'severe']] }),
      ['bad-content indications.0.when.in.1.1', 'never-value', 'severe', 'infection'],
    ],
    [
      'a number for yes or no',
      testing({ cmp: ['cachexia', '==', 1] }),
      ['bad-content indications.0.when.cmp.2', 'wrong-constant', '1', 'cachexia'],
    ],
    [
      'yes for a number',
      testing({ cmp: ['wbc', '==', true] }),
      ['bad-content indications.0.when.cmp.2', 'wrong-constant', 'true', 'wbc'],
    ],
    [
      'a number compared with a choice',
      testing({ cmp: ['infection', '==', 1] }),
      ['bad-content indications.0.when.cmp.2', 'wrong-constant', '1', 'infection'],
    ],
    ...['<', '<=', '>', '>='].map((order): [string, object, Problem] => [
      `yes ${order} no`,
      testing({ cmp: ['cachexia', order, true] }),
      ['bad-content indications.0.when.cmp.1', 'no-order', order, 'cachexia'],
    ]),
    [
      'a condition of itself',
      { conditions: [...sound.conditions, condition('A', { all: [when, { ref: 'A' }] })] },
      ['bad-content conditions.1.id', 'refers-to-itself', 'A', null],
    ],
    [
      'a circle of three, entered from beside it',
      {
        conditions: [
          ...sound.conditions,
          condition('E', { ref: 'A' }),
          condition('A', { any: [when, { ref: 'B' }] }),
          condition('B', { not: { ref: 'C' } }),
          condition('C', { all: [{ ref: 'A' }] }),
        ],
      },
      ['bad-content conditions.2.id', 'refers-to-itself', 'A', null],
    ],
  ])('%s', (_, changes, problem) => expect(problemOf(changes)).toEqual(problem))
})

it('refuses a document that is none at all', () => {
  expect(readRuleset(undefined)).toEqual({
    ok: false,
    error: { code: 'bad-grammar', path: '', fault: 'missing', found: '', expected: null },
  })
})

it('takes a defect of the reader for a defect, and not for a text that is no JSON', () => {
  const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
    throw new RangeError('too much')
  })
  try {
    expect(() => loadRuleset('{}')).toThrow(new RangeError('too much'))
  } finally {
    parse.mockRestore()
  }
})
