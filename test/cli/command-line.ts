import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AnyReply } from '../../src/shared/kit/endpoint.ts'

const CLI = 'out/main/cli.js'

/** Why the built command line cannot be asked; undefined where it can. */
export const notBuilt = existsSync(CLI)
  ? undefined
  : `${CLI} is not built, so the command line was not asked: run npm run build first.`

export interface Answered {
  /** The exit code. */
  readonly code: number
  readonly replies: readonly AnyReply[]
  /** What was said on stderr, line by line. */
  readonly said: readonly string[]
}

interface Given {
  readonly stdin?: string
  readonly passphrase?: string
}

/** Runs the built command line as a process of its own, the way a program or a person at a prompt does. */
export function runCommandLine(argv: readonly string[], given: Given = {}): Promise<Answered> {
  const child = spawn(process.execPath, [CLI, ...argv], {
    env: { ...process.env, EMBOLOG_PASSPHRASE: given.passphrase },
  })
  const [out, said]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  child.stdin.end(given.stdin ?? '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({
        code: code ?? -1,
        replies: linesOf(out).map((line) => JSON.parse(line) as AnyReply),
        said: linesOf(said),
      }),
    )
  })
}

/** One question a line, all of them in one process. */
export function runBatch(
  questions: readonly { readonly call: string; readonly input: unknown }[],
  options: readonly string[] = [],
): Promise<Answered> {
  const stdin = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  return runCommandLine(['batch', ...options], { stdin })
}

/** The value of a reply that has to be one; what was refused instead is in the message. */
export function valueOf<T>(reply: AnyReply | undefined): T {
  if (reply?.ok !== true) throw new Error(`refused: ${JSON.stringify(reply)}`)
  return reply.value as T
}

function linesOf(parts: readonly Buffer[]): string[] {
  return Buffer.concat(parts)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
}
