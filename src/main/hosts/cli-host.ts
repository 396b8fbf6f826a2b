import { contract, findEndpoint } from '../../shared/contract/index.ts'
import type { AnyReply, HostEvent } from '../../shared/kit/endpoint.ts'
import { nearestName } from '../../shared/kit/nearest-name.ts'
import { err } from '../../shared/kit/result.ts'
import type { Dispatch, Question } from '../core/dispatch.ts'
import { type CliArguments, cliArguments, type WrongUsage } from './cli-arguments.ts'
import { parsed, runBatch } from './cli-batch.ts'
import { enter, fileText, givenPassphrase } from './cli-entrance.ts'
import { endpointList, endpointManual, endpointNames } from './cli-help.ts'
import { cliLines, usage } from './cli-words.ts'
import { WHICH_PROCESS } from './which-process.ts'

export interface CliApp {
  readonly dispatch: Dispatch
  close(): Promise<void>
}

export interface CliOptions {
  readonly argv: readonly string[]
  /** The passphrase of the environment. */
  readonly passphrase: string | undefined
  /** Begins to read stdin, line by line; nobody waits for it who does not need it. */
  readonly lines: () => AsyncIterable<string>
  readonly open: (dataDir: string | undefined) => CliApp
  /** One line to stdout, which carries answers and nothing else. */
  readonly print: (line: string) => void
  /** One line to stderr. */
  readonly say: (line: string) => void
}

const ANSWERED = 0
const REFUSED = 1
const WRONG_USAGE = 2
/** Replies that say that the question itself was put wrongly. */
const WRONG_USE = new Set(['unknown-endpoint', 'user-needed'])

/** Runs one command line. @returns the exit code: 0 answered, 1 refused, 2 wrong usage. */
export async function runCli(options: CliOptions): Promise<number> {
  const args = cliArguments(options.argv)
  if (!args.ok) return refuseUsage(options, args.error, languageOf(options.argv))
  if (args.value.command === 'help') return help(options, args.value)
  const passphrase = givenPassphrase(args.value, options.passphrase)
  if (!passphrase.ok) return refuseUsage(options, passphrase.error, args.value.language)
  const app = options.open(args.value.dataDir)
  try {
    const answer = answering(app, args.value, passphrase.value)
    if (args.value.command !== 'batch') return await single(options, args.value, passphrase.value, answer)
    const isClean = await runBatch(options.lines(), answer, (reply, line) =>
      tell(options, reply, args.value.language, `${line}: `),
    )
    return isClean ? ANSWERED : REFUSED
  } finally {
    await app.close()
  }
}

/** Opens the register at the first question that needs it, once for all of them. */
function answering(app: CliApp, args: CliArguments, passphrase: string | undefined) {
  let entrance: Promise<AnyReply> | undefined
  return async (question: Question): Promise<AnyReply> => {
    const endpoint = findEndpoint(question.name)
    if (endpoint !== undefined && WHICH_PROCESS[endpoint.kind].needs === 'register') {
      const entered = await (entrance ??= enter(app.dispatch, args, passphrase))
      if (!entered.ok) return entered
    }
    return app.dispatch(question)
  }
}

async function single(
  options: CliOptions,
  args: CliArguments,
  passphrase: string | undefined,
  answer: Dispatch,
): Promise<number> {
  const text = await inputText(options, args.json)
  const input = typeof text === 'string' ? parsed(text) : undefined
  if (typeof text !== 'string') return refuseUsage(options, text, args.language)
  if (input === undefined) return refuseUsage(options, { code: 'malformed-json' }, args.language)
  const reply =
    args.command === 'init'
      ? await init(answer, input.value, passphrase)
      : await answer({ name: args.command, input: input.value })
  tell(options, reply, args.language)
  if (reply.ok) return ANSWERED
  return WRONG_USE.has(reply.error.code) ? WRONG_USAGE : REFUSED
}

function init(
  answer: Dispatch,
  input: unknown,
  passphrase: string | undefined,
): Promise<AnyReply> | AnyReply {
  if (passphrase === undefined) return err({ code: 'passphrase-needed' })
  return answer({ name: 'department.create', input: { ...Object(input), passphrase } })
}

async function inputText(options: CliOptions, json: string | undefined): Promise<string | WrongUsage> {
  if (json === undefined) return '{}'
  if (json === '-') return wholeOf(options.lines())
  if (!json.startsWith('@')) return json
  const content = fileText(json.slice(1))
  return content.ok ? content.value : content.error
}

async function wholeOf(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += `${line}\n`
  return text
}

function help({ print, ...options }: CliOptions, { topic, language }: CliArguments): number {
  if (topic === undefined) {
    print(`${usage(language)}\n\n${endpointList(contract)}`)
    return ANSWERED
  }
  const endpoint = findEndpoint(topic)
  if (endpoint === undefined) return refuseUsage({ ...options, print }, unknownTopic(topic), language)
  print(JSON.stringify(endpointManual(topic, endpoint), null, 2))
  return ANSWERED
}

function unknownTopic(topic: string): WrongUsage {
  const nearest = nearestName(topic, endpointNames(contract))
  return { code: 'unknown-topic', detail: topic, ...(nearest !== null && { nearest }) }
}

function tell({ print, say }: CliOptions, reply: AnyReply, language: 'en' | 'zh', prefix = ''): void {
  print(JSON.stringify(reply))
  if (!reply.ok) for (const line of cliLines(reply.error, language)) say(prefix + line)
}

function refuseUsage(options: CliOptions, error: WrongUsage, language: 'en' | 'zh'): number {
  tell(options, err({ ...error }), language)
  if (error.code === 'no-command') options.say(usage(language))
  return WRONG_USAGE
}

/** A command line that cannot be read may still say in which language it wants to be told so. */
function languageOf(argv: readonly string[]): 'en' | 'zh' {
  return argv.some((arg, i) => arg === '--lang=zh' || (arg === 'zh' && argv[i - 1] === '--lang'))
    ? 'zh'
    : 'en'
}

/** How far a job is, on one line that is written over; for a person at a terminal only. */
export function progressLine(event: HostEvent): string | undefined {
  if (event.type !== 'progress' || event.total === 0) return undefined
  return `\r${Math.floor((100 * event.done) / event.total)} %${event.done >= event.total ? '\n' : ''}`
}
