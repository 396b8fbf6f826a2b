import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../src/shared/contract/index.ts'
import type { AnyReply, EndpointKind } from '../../src/shared/kit/endpoint.ts'
import type { Dispatch } from '../../src/main/core/dispatch.ts'
import { runCli } from '../../src/main/hosts/cli-host.ts'
import { hostIpc } from '../../src/main/hosts/ipc-host.ts'
import { openTestApp } from '../support/open-test-app.ts'
import { openLoopback } from './loopback.ts'

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly kind: EndpointKind
}

// What locks or replaces the register comes last, so that everything else is asked of an open one.
const questions: Asked[] = Object.entries(contract)
  .flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, { kind, example }]) => ({
      name: `${noun}.${verb}`,
      kind,
      input: example,
    })),
  )
  .toSorted((a, b) => Number(a.kind === 'gate') - Number(b.kind === 'gate'))

type Door = (dispatch: Dispatch) => Promise<AnyReply[]>

const overIpc: Door = async (dispatch) => {
  let ask: ((event: object, ...args: unknown[]) => Promise<AnyReply>) | undefined
  hostIpc({ handle: (_, listener) => void (ask = listener as typeof ask) }, dispatch)
  const event = { senderFrame: { url: 'app://bundle/', parent: null } }
  const replies: AnyReply[] = []
  for (const { name, input } of questions) {
    // Electron copies what crosses between processes.
    const reply = await ask?.(event, name, structuredClone(input))
    replies.push(structuredClone(reply) as AnyReply)
  }
  return replies
}

const overHttp: Door = async (dispatch) => {
  let close = () => Promise.resolve()
  const { sign, ask } = await openLoopback(dispatch, undefined, (closing) => (close = closing))
  const session = await sign()
  const replies: AnyReply[] = []
  for (const { name, input } of questions) replies.push((await ask(session, name, input)).reply)
  await close()
  return replies
}

const overCli: Door = async (dispatch) => {
  const printed: string[] = []
  await runCli({
    argv: ['batch'],
    passphrase: undefined,
    // eslint-disable-next-line @typescript-eslint/require-await
    lines: async function* lines() {
      for (const { name, input } of questions) yield JSON.stringify({ call: name, input })
    },
    open: () => ({ dispatch, close: () => Promise.resolve() }),
    print: (line) => printed.push(line),
    say: () => {},
  })
  return printed.map((line) => JSON.parse(line) as AnyReply)
}

const doors = { ipc: overIpc, http: overHttp, cli: overCli }
const replies: Record<string, AnyReply[]> = {}
const defects: Record<string, unknown[]> = {}

describe('every endpoint, asked with its example', () => {
  beforeAll(async () => {
    // Exports go to the user's documents unless told otherwise; these go nowhere near them.
    process.env['HOME'] = process.env['USERPROFILE'] = mkdtempSync(join(tmpdir(), 'embolog-home-'))
    for (const [door, ask] of Object.entries(doors)) {
      const app = await openTestApp()
      // Looks into records are written down a moment later; at once, so that no door meets more of them than another.
      const dispatch: Dispatch = (question) => {
        app.vault.open?.register.flush()
        return app.dispatch(question)
      }
      replies[door] = await ask(dispatch)
      defects[door] = app.defects
      await app.close()
    }
  })

  test.each(Object.keys(doors))('gets one reply each over %s, and no defect', (door) => {
    expect(defects[door]).toEqual([])
    expect(replies[door]).toHaveLength(questions.length)
  })

  test.each(questions.map(({ name }, i) => [name, i] as const))(
    '%s is answered alike over all three',
    (_, i) => {
      const [ipc, http, cli] = Object.keys(doors).map((door) => normalised(replies[door]?.[i]))
      expect(ipc).not.toMatch(/"(unknown-endpoint|invalid-input|internal)"|^undefined$/)
      expect(http).toEqual(ipc)
      expect(cli).toEqual(ipc)
    },
  )
})

/** A reply with its random parts named by the order in which they appear. */
function normalised(reply: AnyReply | undefined): string {
  const names = new Map<string, string>()
  const text = reply === undefined ? 'undefined' : JSON.stringify(reply, undefined, 2)
  const label = (kind: string) => (found: string) => {
    if (!names.has(found)) names.set(found, `<${kind} ${names.size + 1}>`)
    return names.get(found) ?? found
  }
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, label('uid'))
    .replaceAll(/\b[0-9a-f]{64}\b|(?<="\d+:)[0-9a-f]{8}(?=")/g, label('hash'))
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, label('instant'))
    .replaceAll(/[^"]*embolog-[^"]*/g, label('path'))
}
