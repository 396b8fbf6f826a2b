import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/build.mjs'
import { PASSPHRASE } from '../support/open-test-app.ts'

// The programs as they are built and started, each in a process of its own.
beforeAll(() => ensureBuilt(), 120_000)

const freshFolder = () => mkdtempSync(join(tmpdir(), 'embolog-program-'))

function start(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
  execArgv: string[] = [],
) {
  const child = spawn(process.execPath, [...execArgv, file, ...args], { env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const out = collect(child, 'stdout')
  const said = collect(child, 'stderr')
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number, out: out(), said: said() }))
  return { child, out, ended }
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = ''
  child[stream]?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

async function startWeb(args: readonly string[], execArgv: string[] = [], env: Record<string, string> = {}) {
  const host = start('out/main/web.js', args, env, execArgv)
  const link = await new Promise<string>((resolve, reject) => {
    host.child.stdout.on('data', () => {
      const found = /ready (\S+)\n/.exec(host.out())?.[1]
      if (found !== undefined) resolve(found)
    })
    void host.ended.then(({ code, said }) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return { ...host, link, origin: new URL(link).origin, token: link.split('#token=')[1] ?? '' }
}

async function post(origin: string, name: string, body: unknown, session?: string) {
  const response = await fetch(`${origin}/api/${name}`, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify(body),
  })
  return (await response.json()) as { token: string; ok: boolean; value: Record<string, unknown> }
}

describe('the loopback host', () => {
  test('prints its link with 256 random bits in the fragment, serves the page, and ends cleanly', async () => {
    const { link, origin, child, ended } = await startWeb(['--data', join(freshFolder(), 'data')])
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
    expect(await (await fetch(origin)).text()).toContain('<title>Embolog</title>')
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: process.platform === 'win32' ? null : 0, said: '' })
  })

  test('notices a host that runs on the same folder, and takes its port up again once it has ended', async () => {
    const folder = join(freshFolder(), 'data')
    const first = await startWeb(['--data', folder])
    const { code, out, said } = await start('out/main/web.js', ['--data', folder]).ended
    expect([code, out]).toEqual([1, ''])
    expect(said).toContain('press Enter in the terminal where it was started')
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(join(folder, 'host.json'), 'utf8')).not.toContain(first.token)
    first.child.kill('SIGKILL')
    await first.ended
    const next = await startWeb(['--data', folder])
    expect(next.origin).toBe(first.origin)
  })

  test.runIf(process.platform !== 'win32').each(['SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing of a demonstration behind on %s',
    async (signal) => {
      const tmp = freshFolder()
      const { child, ended } = await startWeb(['--demo'], [], { TMPDIR: tmp })
      expect(readdirSync(tmp)).toHaveLength(1)
      child.kill(signal)
      expect((await ended).code).toBe(0)
      expect(readdirSync(tmp)).toEqual([])
    },
  )

  test('opens a demonstration without a question, on the day it is told', async () => {
    const { origin, token } = await startWeb(['--demo', '--today', '2026-01-15'])
    const { token: session } = await post(origin, 'session', { token })
    const status = await post(origin, 'department.status', {}, session)
    expect(status).toMatchObject({ ok: true, value: { state: 'open', today: '2026-01-15' } })
  })

  test.each([
    [['--today', '2026-01-15'], '--today is for --demo only'],
    [['--demo', '--today', '15.1.2026'], '--today takes a day'],
    [['--demo', '--data', 'x'], '--demo keeps a folder of its own'],
    [['--port', '70000'], '--port takes a number'],
    [['--verbose'], '--verbose'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, said, out } = await start('out/main/web.js', args).ended
    expect([code, out]).toEqual([2, ''])
    expect(said).toContain(sentence)
  })

  test('contacts nothing, and looks nothing up', async () => {
    const log = join(freshFolder(), 'contacts')
    writeFileSync(log, '')
    const tracer = ['--import', pathToFileURL('test/hosts/contacts.mjs').href]
    const { origin, token, child, ended } = await startWeb(['--demo'], tracer, { CONTACTS_LOG: log })
    const { token: session } = await post(origin, 'session', { token })
    for (const name of ['department.status', 'patients.count', 'worklist.show', 'settings.show'])
      await post(origin, name, {}, session)
    child.kill('SIGTERM')
    await ended
    expect(readFileSync(log, 'utf8')).toBe('')
  })
})

describe('npm start', () => {
  // Signals and displays of this kind are those of Linux; the other systems open their browser.
  test.runIf(process.platform === 'linux')(
    'without a display says so in one line, prints the link, and ends with Ctrl+C',
    async () => {
      const { child, out, ended } = start('scripts/start.mjs', ['--demo'], {
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
      })
      await vi.waitUntil(() => out().includes('ready http'), { timeout: 20_000 })
      child.kill('SIGINT')
      const { code, said } = await ended
      expect([code, said]).toEqual([0, ''])
      expect(out()).toMatch(/^There is no display here.*\nready http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n$/)
    },
  )
})

describe('the command line', () => {
  const embolog = (args: readonly string[], env: Record<string, string> = {}, stdin = '') => {
    const running = start('scripts/embolog.mjs', args, env)
    running.child.stdin.end(stdin)
    return running.ended
  }

  test('makes a register, keeps a record, and finds it again in another run', async () => {
    const folder = join(freshFolder(), 'data')
    const env = { EMBOLOG_PASSPHRASE: PASSPHRASE }
    const made = await embolog(
      ['init', '--data', folder, '--json', '{"departmentName":"Radiology","userName":"Dr Lin"}'],
      env,
    )
    expect([made.code, made.out.trim().split('\n').length]).toEqual([0, 1])
    expect(existsSync(folder)).toBe(true)
    const counted = await embolog(['patients.count', '--data', folder], env)
    expect([counted.code, JSON.parse(counted.out)]).toMatchObject([0, { ok: true }])
    const locked = await embolog(['patients.count', '--data', folder])
    expect([locked.code, JSON.parse(locked.out)]).toEqual([
      1,
      { ok: false, error: { code: 'passphrase-needed' } },
    ])
  })

  test('asks without a register what needs none, and makes no folder for it', async () => {
    const folder = join(freshFolder(), 'data')
    const { code, out, said } = await embolog(
      ['batch', '--data', folder],
      {},
      '{"call":"imports.presets"}\r\n\r\n',
    )
    expect([code, JSON.parse(out), said]).toMatchObject([0, { ok: true }, ''])
    expect(existsSync(folder)).toBe(false)
  })

  test('passes its exit code on', async () => {
    expect((await embolog([])).code).toBe(2)
    expect((await embolog(['help'])).code).toBe(0)
  })
})
