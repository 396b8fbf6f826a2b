import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { issueLines } from '../../shared/wording/issue-lines.ts'
import type { Language } from '../../shared/wording/language.ts'
import { notKnownHint } from '../../shared/wording/not-known.ts'

/** What only the command line can refuse, besides the errors of the contract. */
const WORDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  'no-command': ['No command was given.', '未给出命令。'],
  'unknown-option': [
    'There is no option {detail}; help lists them all.',
    '没有选项 {detail}；help 可列出全部选项。',
  ],
  'option-without-value': ['The option {detail} needs a value after it.', '选项 {detail} 之后需要一个值。'],
  'unexpected-argument': [
    '"{detail}" was not expected here: the input goes after --json.',
    '此处不应有“{detail}”：输入内容应放在 --json 之后。',
  ],
  'unknown-language': ['--lang takes en or zh.', '--lang 只接受 en 或 zh。'],
  'unknown-topic': [
    'There is no endpoint "{detail}"; help lists them all.',
    '没有名为“{detail}”的接口；help 可列出全部接口。',
  ],
  'passphrase-on-command-line': [
    'A passphrase does not belong on a command line, where every process list shows it: set EMBOLOG_PASSPHRASE or use --passphrase-file.',
    '命令行会出现在进程列表中，请勿在其中写入口令：请设置 EMBOLOG_PASSPHRASE 或使用 --passphrase-file。',
  ],
  'passphrase-needed': [
    'The records are locked: set EMBOLOG_PASSPHRASE or use --passphrase-file.',
    '记录已锁定：请设置 EMBOLOG_PASSPHRASE 或使用 --passphrase-file。',
  ],
  'user-needed': [
    'Several users are registered; name one with --user: {detail}.',
    '登记了多名用户，请用 --user 指定其一：{detail}。',
  ],
  'file-unreadable': ['The file {detail} cannot be read.', '无法读取文件 {detail}。'],
  'malformed-json': ['The input is not valid JSON.', '输入内容不是有效的 JSON。'],
}

interface AnyError {
  readonly code: string
  readonly [detail: string]: unknown
}

/** What the command line says about any error: a sentence, or one for each thing wrong with the input. */
export function cliLines(error: AnyError, language: Language): string[] {
  const issues = error.code === 'invalid-input' ? (error['issues'] as readonly InputIssue[]) : []
  return issues.length > 0 ? issueLines(issues, language) : [cliSentence(error, language)]
}

function cliSentence(error: AnyError, language: Language): string {
  const words = Object.hasOwn(WORDS, error.code) ? WORDS[error.code] : undefined
  if (words === undefined) return sentence(error, language)
  const detail = typeof error['detail'] === 'string' ? error['detail'] : ''
  return words[language === 'zh' ? 1 : 0].replace('{detail}', () => detail) + notKnownHint(error, language)
}

const USAGE_EN = `Usage: npm run -s embolog -- <command> [options]

  <noun>.<verb> [--json INPUT]   ask one question; prints one line of JSON
  batch                          read {"call", "input", "commandId"?} from each line of stdin, print a reply for each
  init --json INPUT              make a register in the data folder: {"departmentName", "userName"}
  help [<noun>.<verb>]           list the questions, or show one in full

  --json INPUT          the input as JSON; @FILE reads it from a file, - from stdin
  --data DIR            the data folder; this account's own when left out
  --user NAME           who is asking, where several users are registered
  --passphrase-file F   a file whose first line is the passphrase; or set EMBOLOG_PASSPHRASE
  --lang en|zh          the language of what is said on stderr

Exit code: 0 answered, 1 refused, 2 wrong usage.`

const USAGE_ZH = `用法：npm run -s embolog -- <命令> [选项]

  <名词>.<动词> [--json 输入]    提一个问题；输出一行 JSON
  batch                          从标准输入逐行读取 {"call", "input", "commandId"?}，每行输出一个答复
  init --json 输入               在数据文件夹中建立登记库：{"departmentName", "userName"}
  help [<名词>.<动词>]           列出全部接口，或完整显示其中一个

  --json 输入           JSON 输入；@文件 表示从文件读取，- 表示从标准输入读取
  --data 文件夹         数据文件夹；省略时使用本账户的默认位置
  --user 姓名           登记了多名用户时，指明由谁提问
  --passphrase-file F   首行为口令的文件；也可设置 EMBOLOG_PASSPHRASE
  --lang en|zh          标准错误输出所用的语言

退出码：0 已答复，1 被拒绝，2 用法有误。`

export function usage(language: Language): string {
  return language === 'zh' ? USAGE_ZH : USAGE_EN
}
