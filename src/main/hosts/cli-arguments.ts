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
    | 'option-without-value'
    | 'unexpected-argument'
    | 'unknown-language'
    | 'unknown-topic'
    | 'passphrase-on-command-line'
    | 'user-needed'
    | 'file-unreadable'
    | 'malformed-json'
  readonly detail?: string
  /** What was probably meant. */
  readonly nearest?: string
}

interface Parsed {
  readonly values: Partial<Record<keyof typeof OPTIONS, string>>
  readonly positionals: readonly string[]
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

const text = { type: 'string' } as const
const OPTIONS = { json: text, data: text, user: text, 'passphrase-file': text, lang: text } as const

/** Node's own check of the options would word what is wrong in English only. */
function parsedArgs(argv: readonly string[]): Result<Parsed, WrongUsage> {
  const { positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values: Partial<Record<keyof typeof OPTIONS, string>> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    if (!isOption(name)) return err({ code: 'unknown-option', detail: rawName })
    // `--json --data D` forgot the value of the first; `--json -` means stdin.
    if (value === undefined || (!inlineValue && /^-./.test(value)))
      return err({ code: 'option-without-value', detail: rawName })
    values[name] = value
  }
  return ok({ values, positionals })
}

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name)
