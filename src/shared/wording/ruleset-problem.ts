import type { RulesetFault, RulesetProblem } from '../model/ruleset-problem.ts'
import type { Language } from './language.ts'

type Phrase = (found: string, expected: string) => readonly [en: string, zh: string]

const PHRASES: Readonly<Record<RulesetFault, Phrase>> = {
  unexpected: (found) => [`“${found}” does not belong here`, `此处不应出现“${found}”`],
  'unexpected-end': () => ['the file ends too early', '文件提前结束'],
  'unclosed-text': () => ['a text in quotation marks is not closed on its line', '引号中的文字未在本行结束'],
  'member-twice': (found) => [`“${found}” is given twice`, `“${found}”重复出现`],
  'too-deep': () => ['the brackets are nested too deeply', '括号嵌套过深'],
  missing: (found) => [`“${found}” is missing`, `缺少“${found}”`],
  'unknown-member': (found) => [`“${found}” is not known here`, `此处不认识“${found}”`],
  'wrong-kind': (_, expected) => [`${kindEn(expected)} is expected here`, `此处应为${kindZh(expected)}`],
  'not-one-of': (found, expected) => [
    `“${found}” is not one of ${expected}`,
    `“${found}”不在 ${expected} 之中`,
  ],
  empty: () => ['this is empty or incomplete', '内容为空或不完整'],
  'too-long': (_, expected) => [`this is longer than ${expected}`, `长度超过 ${expected}`],
  'wrong-form': (found) => [`“${found}” is not written in the right form`, `“${found}”格式不正确`],
  'no-expression': () => [
    'a test is expected here: all, any, not, cmp, in or ref',
    '此处应为判断式（all、any、not、cmp、in 或 ref）',
  ],
  'duplicate-id': (found) => [`the id ${found} is used twice`, `编号 ${found} 重复使用`],
  'refers-to-itself': (found) => [`the condition ${found} refers to itself`, `条件 ${found} 引用了自身`],
  'no-step-down': (found) => [
    `${found} is relative already: only an absolute contraindication can step down`,
    `${found} 已是相对禁忌，只有绝对禁忌可以降级`,
  ],
  'unknown-condition': (found) => [`no condition has the id ${found}`, `没有编号为 ${found} 的条件`],
  'unknown-input': (found) => [`no input is called ${found}`, `没有名为 ${found} 的输入项`],
  'wrong-constant': (found, input) => [
    `${input} cannot be compared with ${found}`,
    `${input} 不能与 ${found} 比较`,
  ],
  'no-order': (found, input) => [
    `${input} is yes or no: “${found}” says nothing about it`,
    `${input} 只有是或否，不能用“${found}”比较`,
  ],
  'not-a-choice': (found) => [
    `${found} is not a choice: compare it instead`,
    `${found} 不是选项，请改用比较`,
  ],
  'never-value': (found, input) => [`${input} is never “${found}”`, `${input} 不会取值“${found}”`],
}

const KINDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  string: ['a text', '文字'],
  number: ['a number', '数字'],
  array: ['a list', '列表'],
  tuple: ['a list', '列表'],
  object: ['an object in braces', '花括号中的对象'],
}
const kindEn = (kind: string) => KINDS[kind]?.[0] ?? 'another kind of value'
const kindZh = (kind: string) => KINDS[kind]?.[1] ?? '其他类型的值'

/** What is wrong in a ruleset file, to stand inside a sentence. */
export function rulesetProblemPhrase(
  { fault, found, expected }: Pick<RulesetProblem, 'fault' | 'found' | 'expected'>,
  language: Language,
): string {
  return PHRASES[fault](found ?? '', expected ?? '')[language === 'zh' ? 1 : 0]
}
