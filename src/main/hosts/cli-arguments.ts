import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/kit/result.ts'

export interface CliArguments {
  /** `help`, `batch`, `init` or the name of an endpoint. */
  readonly command: string
  /** What `help` is asked about. */
  readonly topic: string | undefined
  /** The text after `--json`: JSON itself, `@file`, or `-` for stdin. */
  readonly json: string | undefined
  readonly dataDir: string | undefined
  readonly userName: string | undefined
  readonly passphraseFile: string | undefined
  readonly language: 'en' | 'zh'
}

export const CLI_USAGE = `Usage: npm run -s embolog -- <command> [options]

  <noun>.<verb> [--json INPUT]   ask one question; prints one line of JSON
  batch                          read {"call", "input", "commandId"?} lines from stdin, print a reply for each
  init --json INPUT              make the register of a department in the data folder
  help [<noun>.<verb>]           list the questions, or show one in full

  --json INPUT          the input as JSON, @FILE to read it from a file, - to read it from stdin
  --data DIR            the data folder; this account's own when left out
  --user NAME           who is asking, where the register has several users
  --passphrase-file F   file whose first line is the passphrase; or set EMBOLOG_PASSPHRASE
  --lang en|zh          language of the sentences on stderr

Exit code: 0 answered, 1 refused, 2 wrong usage.`

/** Takes a command line apart, or says in one sentence what is wrong with it. */
export function cliArguments(argv: readonly string[]): Result<CliArguments, string> {
  // A process list shows every argument to every user of the machine.
  if (argv.some((arg) => /^--passphrase(=|$)/.test(arg)))
    return err('A passphrase does not belong on a command line: use EMBOLOG_PASSPHRASE or --passphrase-file.')
  const parsed = parsedArgs(argv)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [command, topic, ...rest] = positionals
  if (command === undefined) return err('No command was given.')
  if (rest.length > 0 || (topic !== undefined && command !== 'help'))
    return err(`"${rest[0] ?? topic}" was not expected: the input goes after --json.`)
  const language = values.lang ?? 'en'
  if (language !== 'en' && language !== 'zh') return err('--lang takes en or zh.')
  return ok({
    command,
    topic,
    json: values.json,
    dataDir: values.data,
    userName: values.user,
    passphraseFile: values['passphrase-file'],
    language,
  })
}

function parsedArgs(argv: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { json: text, data: text, user: text, 'passphrase-file': text, lang: text } as const
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true }))
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
