import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/shared/rules/eligibility/ruleset-hash.ts'
import { sentence } from '../../../src/shared/wording/errors.ts'
import { openTestApp, PASSPHRASE, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const SHIPPED = resolve(import.meta.dirname, '../../../src/shared/rules/eligibility/rulesets')
const shippedText = (id: string) => readFileSync(resolve(SHIPPED, `${id}.json`), 'utf8')

/** As a department would write it: one rule a line, Chinese beside English. */
const FILE = `{
  "id": "own-rules", "version": "1.0.0", "status": "own",
  "title": "Our rules", "title_zh": "本科室规则",
  "conditions": [
    {"id": "G0", "label": "HCC", "label_zh": "肝细胞癌", "when": {"in": ["diagnosis_hcc", ["confirmed"]]}}
  ],
  "indications": [
    {"id": "I1", "label": "HCC, ECOG 0-1", "when": {"all": [{"ref": "G0"}, {"cmp": ["ecog", "<=", 1]}]}}
  ],
  "contraindications": [
    {"id": "C1", "kind": "absolute", "label": "WBC below 3.0", "when": {"cmp": ["wbc", "<", 3.0]}}
  ],
  "advisories": []
}
`
const changed = (from: string, to: string) => {
  if (!FILE.includes(from)) throw new Error(`nothing to change: ${from}`)
  return FILE.replace(from, to)
}
const check = (text: string) => app.ask('eligibility.checkRuleset', { text })
const load = (text: string) => app.ask('eligibility.loadRuleset', { text })
const sha256 = hash('sha256', canonicalJson(FILE))

describe('a ruleset file is checked', () => {
  it('for what it is, by the hash of its very text, without a register', async () => {
    app.vault.lock()
    expect(await check(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).toEqual({
      ok: true,
      value: {
        id: 'own-rules',
        version: '1.0.0',
        title: 'Our rules',
        titleZh: '本科室规则',
        sha256,
        conditions: 1,
        indications: 1,
        contraindications: 1,
        advisories: 0,
      },
    })
  })

  const JSON_ = 'ruleset-not-json'
  const GRAMMAR = 'ruleset-bad-grammar'
  const CONTENT = 'ruleset-bad-content'
  const C1 = '{"id": "C1"'
  it.each([
    ['an empty file', ' ', JSON_, 'unexpected-end', null, ' '],
    ['one cut short', FILE.slice(0, -4), JSON_, 'unexpected-end', null, ''],
    ['one cut after a comma', FILE.slice(0, FILE.indexOf(' "title"')), JSON_, 'unexpected-end', null, ''],
    ['one that goes on', `${FILE}{}`, JSON_, 'unexpected', '{', '{}'],
    ['a comma too many', changed('1]}]}}', '1]},]}}'), JSON_, 'unexpected', ']', ']}}'],
    ['a word without quotes', changed('"own",', 'own,'), JSON_, 'unexpected', 'own', 'own,'],
    ['a text left open', changed('0-1"', '0-1'), JSON_, 'unclosed-text', null, '", 1]}]}}'],
    ['a member twice', changed('"kind"', '"id": "C2", "kind"'), JSON_, 'member-twice', 'id', '"id": "C2"'],
    ['endless brackets', '['.repeat(101), JSON_, 'too-deep', null, '['],
    ['no title', changed('"title": "Our rules", ', ''), GRAMMAR, 'missing', 'title', '{\n'],
    ['no label', changed('"label": "WBC below 3.0", ', ''), GRAMMAR, 'missing', 'label', C1],
    [
      'an unknown member',
      changed('"kind"', '"note": 1, "kind"'),
      GRAMMAR,
      'unknown-member',
      'note',
      '"note"',
    ],
    ['a strange kind', changed('"absolute"', '"strict"'), GRAMMAR, 'not-one-of', 'strict', '"kind"'],
    ['a version of one number', changed('"1.0.0"', '"1"'), GRAMMAR, 'wrong-form', '1', '"version"'],
    [
      'a blank in its name',
      changed('own-rules', 'own rules'),
      GRAMMAR,
      'wrong-form',
      'own rules',
      '"id": "own',
    ],
    [
      'a list that is none',
      changed('"advisories": []', '"advisories": 1'),
      GRAMMAR,
      'wrong-kind',
      '1',
      '"advisories"',
    ],
    ['no contraindication', FILE.replace(/^ {4}\{"id": "C1".*$/m, ''), GRAMMAR, 'empty', null, '"contra'],
    ['an endless label', changed('WBC below', 'W'.repeat(300)), GRAMMAR, 'too-long', 'W', '"label": "WW'],
    [
      'a test that is none',
      changed('{"ref": "G0"}', '{"xor": []}'),
      GRAMMAR,
      'no-expression',
      null,
      '{"xor"',
    ],
    ['a strange comparison', changed('"<", 3.0', '"=<", 3.0'), GRAMMAR, 'not-one-of', '=<', '"=<"'],
    ['an input nobody gives', changed('["wbc"', '["wbcs"'), CONTENT, 'unknown-input', 'wbcs', '"wbcs"'],
    ['a value nobody gives', changed('["confirmed"]', '["sure"]'), CONTENT, 'never-value', 'sure', '"sure"'],
    [
      'a missing condition',
      changed('"ref": "G0"', '"ref": "G9"'),
      CONTENT,
      'unknown-condition',
      'G9',
      '"ref"',
    ],
  ])('and refused for %s, by line and column', async (_, text, code, fault, found, place) => {
    const reply = await check(text)
    if (reply.ok) throw new Error('it was taken')
    const { line, column, lineText, ...error } = reply.error as { code: string } & Record<
      'line' | 'column',
      number
    > &
      Record<'lineText', string>
    expect(error).toMatchObject({ code, fault, ...(fault === 'too-long' ? {} : { found }) })
    const lines = text.split('\n')
    expect(lineText).toBe(lines[line - 1])
    const at = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
    expect(text.slice(at, at + place.length)).toBe(place)
  })

  it('and shows of an endless line only the part around the place', async () => {
    const padding = `"title_zh": "${'肝'.repeat(300)}", `
    const onOneLine = changed('["wbc"', '["wbcs"').replaceAll('\n', ' ')
    const text = onOneLine.replace('"title_zh": "本科室规则",', `${padding}${' '.repeat(900)}`)
    const reply = await check(text)
    expect(reply).toMatchObject({ error: { line: 1, column: text.indexOf('"wbcs"') + 1 } })
    const shown = reply.ok ? '' : String(reply.error['lineText'])
    expect([shown.length <= 600, shown.indexOf('"wbcs"')]).toEqual([true, 300])
  })

  it('and says so in both languages', async () => {
    const reply = await check(changed('["wbc"', '["wbcs"'))
    if (reply.ok) throw new Error('it was taken')
    expect(sentence(reply.error, 'en')).toBe(
      'The ruleset cannot be judged by. Line 11, column 81: no input is called wbcs.',
    )
    expect(sentence(reply.error, 'zh')).toBe(
      '该规则集无法用于判定。第 11 行第 81 列：没有名为 wbcs 的输入项。',
    )
  })
})

describe('a ruleset is loaded', () => {
  const known = { id: 'own-rules', version: '1.0.0', origin: 'own', loadedBy: 'Dr Test', sha256 }

  it('with who brought it and when, and is listed after those that come with the program', async () => {
    expect(await load(FILE)).toMatchObject({
      ok: true,
      value: { ...known, loadedAt: '2026-03-02T08:00:00.000Z' },
    })
    const all =
      await app.value<{ id: string; origin: string; uid: string | null }[]>('eligibility.allRulesets')
    expect(all.map(({ id, origin }) => `${origin} ${id}`)).toEqual([
      'shipped cn-moh-2011',
      'shipped cn-nhc-2022',
      'shipped west-bclc-2022',
      'own own-rules',
    ])
    expect(all[0]).toMatchObject({ uid: null, titleZh: expect.stringContaining('2011') as string })
    const { entries } = await app.value<{ entries: { objectUid: string | null }[] }>('audit.list')
    expect(entries[0]).toMatchObject({ endpoint: 'eligibility.loadRuleset', objectUid: all[3]?.uid })
  })

  it('once: the same text again changes nothing, another text needs another version', async () => {
    const first = await load(FILE)
    expect(await load(FILE.replaceAll('  ', ''))).toEqual(first)
    expect(await load(changed('3.0]', '3]'))).toEqual({
      ok: false,
      error: { code: 'ruleset-version-taken', id: 'own-rules', version: '1.0.0' },
    })
    expect(await load(changed('"1.0.0"', '"1.0.1"'))).toMatchObject({ ok: true, value: { version: '1.0.1' } })
  })

  it('under a name of its own', async () => {
    const text = shippedText('cn-moh-2011')
    expect(await load(text)).toMatchObject({ ok: true, value: { origin: 'shipped', uid: null } })
    for (const other of [text.replace('"1.0.0"', '"1.0.1"'), text.replace('60', '50')])
      for (const ask of [check, load])
        expect(await ask(other)).toEqual({
          ok: false,
          error: { code: 'ruleset-id-shipped', id: 'cn-moh-2011' },
        })
    expect(await check(text)).toMatchObject({ ok: true, value: { id: 'cn-moh-2011' } })
  })

  it('only when it is one, and only by an administrator', async () => {
    expect(await load(changed('["wbc"', '["wbcs"'))).toMatchObject({
      error: { code: 'ruleset-bad-content', line: 11 },
    })
    const passphrase = 'nine copper kettles on the hill'
    await app.value('users.add', { name: 'Li Na', role: 'physician', passphrase })
    app.vault.lock()
    await app.value('department.unlock', { userName: 'Li Na', passphrase })
    expect(await load(FILE)).toEqual({ ok: false, error: { code: 'admin-only' } })
    app.vault.lock()
    await app.value('department.unlock', { userName: 'Dr Test', passphrase: PASSPHRASE })
    expect(await load(FILE)).toMatchObject({ ok: true })
  })

  it('for good', async () => {
    await load(FILE)
    const raw = app.vault.open?.register.store.raw
    expect(() => raw?.exec(`UPDATE ruleset SET body = '{}'`)).toThrow('a ruleset is frozen')
    expect(() => raw?.exec('DELETE FROM ruleset')).toThrow('a ruleset is kept')
  })
})

describe('the rulesets in force on a day', () => {
  const inForce = async (on: string) => {
    const named = await app.value<{ ruleset: { id: string; version: string }; sha256: string }[]>(
      'eligibility.inForce',
      { on },
    )
    return named.map(({ ruleset }) => `${ruleset.id} ${ruleset.version}`)
  }

  it('are those whose period holds the day, both ends included, whole and in the order of the settings', async () => {
    await load(FILE)
    await load(changed('"1.0.0"', '"1.1.0"'))
    const own = (version: string, validFrom: string | null, validTo: string | null) => ({
      id: 'own-rules',
      version,
      validFrom,
      validTo,
    })
    await app.value('settings.change', {
      activeRulesets: [
        own('1.0.0', '2026-01-01', '2026-01-31'),
        own('1.1.0', '2026-02-01', null),
        { ...own('1.0.0', null, '2026-02-01'), id: 'cn-nhc-2022' },
      ],
    })
    expect(await inForce('2025-12-31')).toEqual(['cn-nhc-2022 1.0.0'])
    expect(await inForce('2026-01-01')).toEqual(['own-rules 1.0.0', 'cn-nhc-2022 1.0.0'])
    expect(await inForce('2026-01-31')).toEqual(['own-rules 1.0.0', 'cn-nhc-2022 1.0.0'])
    expect(await inForce('2026-02-01')).toEqual(['own-rules 1.1.0', 'cn-nhc-2022 1.0.0'])
    expect(await inForce('2026-02-02')).toEqual(['own-rules 1.1.0'])
    const [named] = await app.value<unknown[]>('eligibility.inForce', { on: '2026-01-15' })
    expect(named).toEqual({ sha256, ruleset: JSON.parse(FILE) as unknown })
  })
})
