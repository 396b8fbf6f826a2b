import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { isLanguage, type Language } from '../../shared/wording/language.ts'

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
  readonly language: Language
}

export interface WrongUsage {
  readonly code:
    | 'no-command'
    | 'unknown-option'
    | 'unexpected-argument'
    | 'unknown-language'
    | 'unknown-topic'
    | 'passphrase-on-command-line'
    | 'user-needed'
    | 'file-unreadable'
    | 'malformed-json'
  readonly detail?: string
}

/** Takes a command line apart, or says what is wrong with it. */
export function cliArguments(argv: readonly string[]): Result<CliArguments, WrongUsage> {
  if (argv.some((arg) => /^--passphrase(=|$)/.test(arg))) return err({ code: 'passphrase-on-command-line' })
  const parsed = parsedArgs(argv)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [command, topic, extra] = positionals
  const unexpected = command === 'help' ? extra : topic
  if (command === undefined) return err({ code: 'no-command' })
  if (unexpected !== undefined) return err({ code: 'unexpected-argument', detail: unexpected })
  const language = values.lang ?? 'en'
  if (!isLanguage(language)) return err({ code: 'unknown-language' })
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
    return err({
      code: 'unknown-option',
      detail: error instanceof Error ? error.message : String(error),
    } as const)
  }
}
