import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contract } from '../../src/shared/contract/index.ts'
import { runCli } from '../../src/main/hosts/cli-host.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../support/open-test-app.ts'

interface Given {
  readonly app?: TestApp
  readonly passphrase?: string
  readonly stdin?: string
}

/** One command line on a locked register with one user, and what became of it. */
async function run(argv: readonly string[], { app, passphrase, stdin = '' }: Given = {}) {
  const opened = app ?? (await openTestApp())
  if (app === undefined) onTestFinished(() => opened.close())
  opened.vault.lock()
  const [out, said, opens]: [string[], string[], (string | undefined)[]] = [[], [], []]
  const code = await runCli({
    argv,
    passphrase,
    lines: () => linesOf(stdin),
    open: (dataDir) => {
      opens.push(dataDir)
      return { dispatch: opened.dispatch, close: () => Promise.resolve() }
    },
    print: (line) => out.push(line),
    say: (line) => said.push(line),
  })
  return { code, out, said, opens, replies: () => out.map((line) => JSON.parse(line) as unknown) }
}

async function* linesOf(text: string): AsyncGenerator<string> {
  for (const line of text.split(/\r?\n/)) yield await Promise.resolve(line)
}

const unlocked = { passphrase: PASSPHRASE }

describe('one question', () => {
  test('prints one line of JSON and ends with 0', async () => {
    const { code, replies, said } = await run(['settings.show'], unlocked)
    expect([code, replies()]).toEqual([0, [{ ok: true, value: expect.any(Object) as unknown }]])
    expect(said).toEqual([])
  })

  test('a refusal ends with 1 and is said as a sentence, in the language asked for', async () => {
    const absent = ['patients.open', '--json', '{"patientUid":"01936f00-0000-7000-8000-000000000001"}']
    const inEnglish = await run(absent, unlocked)
    expect([inEnglish.code, inEnglish.replies()]).toEqual([
      1,
      [{ ok: false, error: expect.objectContaining({ code: 'patient-not-found' }) as unknown }],
    ])
    expect(inEnglish.said).toEqual(['This patient is not on file.'])
    expect((await run([...absent, '--lang', 'zh'], unlocked)).said).toEqual(['没有该患者的记录。'])
  })

  test('everything wrong with an input is said, one line each', async () => {
    const wrong = ['plausibility.check', '--json', '{"feild":"platelets","value":459}']
    expect((await run(wrong)).said).toEqual([
      '“field” is missing.',
      '“unit” is missing.',
      'The input may not hold “feild”: this is not known here.',
    ])
    expect((await run(['scores.albi', '--json', '{"bilirubin":17}', '--lang', 'zh'])).said).toEqual([
      '总胆红素“17”须同时写明数值和单位，例如 {"value": 17, "unit": "umol/L"}；可用单位：umol/L、mg/dL。',
    ])
  })

  test('a misspelt endpoint is answered with the nearest one, by the question and by help', async () => {
    const asked = await run(['scores.childPughs'])
    expect([asked.code, asked.said]).toEqual([
      2,
      ['This version does not know the request scores.childPughs. Did you mean “scores.childPugh”?'],
    ])
    expect((await run(['help', 'scores.childPughs', '--lang', 'zh'])).said[0]).toMatch(
      /是否指“scores.childPugh”？$/,
    )
  })

  test('an unknown name ends with 2', async () => {
    const { code, replies } = await run(['patients.burn'])
    expect([code, replies()]).toEqual([
      2,
      [{ ok: false, error: { code: 'unknown-endpoint', name: 'patients.burn' } }],
    ])
  })

  test('takes its input from a file, byte order mark or not, and from stdin', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'embolog-cli-')), 'input.json')
    writeFileSync(file, '\uFEFF{"identifiers":"full"}')
    const fromFile = await run(['exports.columns', '--json', `@${file}`])
    const fromStdin = await run(['exports.columns', '--json', '-'], { stdin: '{\n"identifiers":\n"full"}' })
    expect([fromFile.code, fromStdin.code]).toEqual([0, 0])
    expect(fromFile.out).toEqual(fromStdin.out)
  })

  test('a pure question needs neither passphrase nor register', async () => {
    expect((await run(['exports.columns', '--json', '{"identifiers":"full"}'])).code).toBe(0)
  })

  test('opens the data folder it was given', async () => {
    expect((await run(['imports.presets', '--data', '/some/where'])).opens).toEqual(['/some/where'])
  })
})

describe('who is asking', () => {
  test('without a passphrase the register stays locked', async () => {
    const { code, replies, said } = await run(['settings.show'])
    expect([code, replies()]).toEqual([1, [{ ok: false, error: { code: 'passphrase-needed' } }]])
    expect(said[0]).toContain('EMBOLOG_PASSPHRASE')
  })

  test('the first line of a file is a passphrase', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'embolog-cli-')), 'passphrase')
    writeFileSync(file, `${PASSPHRASE}\r\nsomething else\n`)
    expect((await run(['settings.show', '--passphrase-file', file])).code).toBe(0)
  })

  test('a passphrase on the command line is refused before anything is opened, and not repeated', async () => {
    for (const argv of [
      ['settings.show', '--passphrase', 'hunter2 hunter2'],
      ['settings.show', '--passphrase=hunter2 hunter2'],
    ]) {
      const { code, out, said, opens } = await run(argv)
      expect([code, opens]).toEqual([2, []])
      expect([...out, ...said].join('\n')).not.toContain('hunter2')
    }
  })

  test('a wrong passphrase is refused', async () => {
    const { code, replies } = await run(['settings.show'], { passphrase: 'not the passphrase at all' })
    expect([code, replies()]).toEqual([1, [{ ok: false, error: { code: 'wrong-passphrase' } }]])
  })

  test('a lost keyring is named as such', async () => {
    const app = await openTestApp()
    onTestFinished(() => app.close())
    await app.value('department.lock')
    rmSync(app.vault.folder.keyring)
    rmSync(app.vault.folder.previousKeyring, { force: true })
    const { code, replies } = await run(['settings.show'], { ...unlocked, app })
    expect([code, replies()]).toEqual([1, [{ ok: false, error: { code: 'damaged-keyring' } }]])
  })

  test('where several users are registered, one has to be named', async () => {
    const app = await openTestApp()
    onTestFinished(() => app.close())
    await app.value('users.add', {
      name: 'Nurse Two',
      role: 'operator',
      passphrase: 'nine red boats in harbour',
    })
    const { code, replies, said } = await run(['settings.show'], { ...unlocked, app })
    expect([code, replies()]).toEqual([
      2,
      [{ ok: false, error: { code: 'user-needed', detail: `${USER_NAME}, Nurse Two` } }],
    ])
    expect(said[0]).toContain('--user')
    expect((await run(['settings.show', '--user', USER_NAME], { ...unlocked, app })).code).toBe(0)
  })
})

describe('batch', () => {
  test('answers every line in order, and goes on after lines that cannot be read', async () => {
    const stdin = [
      '\uFEFF{"call":"exports.columns","input":{"identifiers":"full"}}\r',
      '',
      '   \r',
      '{"call":',
      '{"cal":"settings.show"}',
      'null',
      '{"call":"nothing.here"}',
      '{"call":"imports.presets"}',
    ].join('\n')
    const { code, replies, said } = await run(['batch'], { ...unlocked, stdin })
    expect(code).toBe(1)
    expect(replies()).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'malformed-json', line: 4 } },
      { ok: false, error: { code: 'invalid-input', line: 5 } },
      { ok: false, error: { code: 'invalid-input', line: 6 } },
      { ok: false, error: { code: 'unknown-endpoint' } },
      { ok: true },
    ])
    expect(said.map((line) => line.split(':')[0])).toEqual(['4', '5', '5', '6', '7'])
  })

  test('ends with 0 when every line was answered, and when there was none', async () => {
    expect((await run(['batch'], { stdin: '{"call":"imports.presets"}\n' })).code).toBe(0)
    expect(await run(['batch'], { stdin: '\r\n' })).toMatchObject({ code: 0, out: [] })
  })

  test('the same command twice is one command', async () => {
    const line = JSON.stringify({
      call: 'patients.register',
      input: contract.patients.register.example,
      commandId: '01936f00-0000-7000-8000-00000000c0de',
    })
    const { out } = await run(['batch'], { ...unlocked, stdin: `${line}\n${line}\n` })
    expect(out).toHaveLength(2)
    expect(out[1]).toBe(out[0])
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ ok: true })
  })

  test('a register that does not open is tried once, and every question that needs it says why', async () => {
    const stdin = '{"call":"settings.show"}\n{"call":"imports.presets"}\n{"call":"settings.show"}\n'
    const { replies } = await run(['batch'], { passphrase: 'not the passphrase at all', stdin })
    expect(replies()).toMatchObject([
      { ok: false, error: { code: 'wrong-passphrase' } },
      { ok: true },
      { ok: false, error: { code: 'wrong-passphrase' } },
    ])
  })
})

describe('init', () => {
  test('makes a register and prints its recovery key', async () => {
    const app = await openTestApp({ dataDir: join(mkdtempSync(join(tmpdir(), 'embolog-init-')), 'data') })
    onTestFinished(() => app.close())
    const argv = ['init', '--json', '{"departmentName":"Radiology","userName":"Dr Lin"}']
    const { code, replies } = await run(argv, { ...unlocked, app })
    expect(code).toBe(0)
    expect(replies()).toEqual([
      { ok: true, value: { recoveryKey: expect.stringMatching(/^[0-9A-Z-]{20,}$/) as unknown } },
    ])
    expect((await run(['settings.show'], { ...unlocked, app })).code).toBe(0)
    expect((await run(argv, { ...unlocked, app })).replies()).toMatchObject([
      { error: { code: 'already-exists' } },
    ])
  })

  test('without a passphrase it says what is missing', async () => {
    const { code, said } = await run(['init', '--json', '{"departmentName":"Radiology","userName":"Dr Lin"}'])
    expect(code).toBe(1)
    expect(said[0]).toContain('EMBOLOG_PASSPHRASE')
  })
})

describe('help', () => {
  const names = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )

  test('lists every endpoint', async () => {
    const { code, out } = await run(['help'])
    expect(code).toBe(0)
    for (const name of names) expect(out.join('\n')).toMatch(new RegExp(`^${name} `, 'm'))
  })

  test.each(names)('shows %s with the schemas of input, output and errors, and an example', async (name) => {
    const { code, out } = await run(['help', name])
    expect(code).toBe(0)
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      name,
      summary: expect.any(String) as unknown,
      input: { $schema: expect.stringContaining('json-schema.org') as unknown },
      output: { $schema: expect.stringContaining('json-schema.org') as unknown },
      errors: expect.any(Object) as unknown,
      example: expect.anything() as unknown,
    })
  })

  test('speaks Chinese when asked to', async () => {
    expect((await run(['help', '--lang', 'zh'])).out[0]).toContain('用法')
  })
})

test.each<[string, string[], string]>([
  ['nothing at all', [], 'no-command'],
  ['an option nobody knows', ['settings.show', '--verbose'], 'unknown-option'],
  ['an option of one letter', ['settings.show', '-v'], 'unknown-option'],
  ['an option without its value', ['settings.show', '--json'], 'option-without-value'],
  ['an option in place of a value', ['settings.show', '--json', '--lang', 'zh'], 'option-without-value'],
  ['input in the wrong place', ['settings.show', '{}'], 'unexpected-argument'],
  ['a language nobody speaks here', ['help', '--lang', 'fr'], 'unknown-language'],
  ['help about nothing', ['help', 'patients.burn'], 'unknown-topic'],
  ['input that is no JSON', ['settings.show', '--json', '{'], 'malformed-json'],
  ['a file that is not there', ['settings.show', '--json', '@/nowhere/input.json'], 'file-unreadable'],
  [
    'a passphrase file that is not there',
    ['settings.show', '--passphrase-file', '/nowhere/p'],
    'file-unreadable',
  ],
])('%s is wrong usage: one line of JSON, one sentence, exit code 2', async (_, argv, wrong) => {
  const { code, replies, said } = await run(argv)
  expect(code).toBe(2)
  expect(replies()).toMatchObject([{ ok: false, error: { code: wrong } }])
  expect(said[0]).toMatch(/\S/)
  expect(said[0]).not.toContain('{detail}')
})

test.each([
  [['settings.show', '--verbose'], '没有选项 --verbose；help 可列出全部选项。'],
  [['settings.show', '--user'], '选项 --user 之后需要一个值。'],
  [['settings.show', '{}'], '此处不应有“{}”：输入内容应放在 --json 之后。'],
])('words wrong usage in Chinese where that is asked for: %j', async (argv, sentence) => {
  expect((await run(['--lang', 'zh', ...argv])).said[0]).toBe(sentence)
})
