import type { Words } from './error-words/words.ts'
import type { Language } from './language.ts'

/** Why a passphrase is refused, by the code that the estimator names. */
const REASONS: Readonly<Record<string, Words>> = {
  'too-short': ['Use at least 12 characters.', '至少 12 个字符。'],
  straightRow: ['Keys in a row are guessed at once.', '键盘上连续的按键极易被猜到。'],
  keyPattern: ['Patterns on the keyboard are guessed at once.', '键盘图案极易被猜到。'],
  simpleRepeat: ['Repeated characters add nothing.', '重复的字符没有作用。'],
  extendedRepeat: ['Repeated words add nothing.', '重复的词没有作用。'],
  sequences: ['Sequences such as abc or 678 are guessed at once.', 'abc、678 之类的序列极易被猜到。'],
  recentYears: ['Years are guessed early.', '年份容易被猜到。'],
  dates: ['Dates are guessed early.', '日期容易被猜到。'],
  topTen: ['This is one of the ten most used passwords.', '这是最常用的十个口令之一。'],
  topHundred: ['This is one of the hundred most used passwords.', '这是最常用的一百个口令之一。'],
  common: ['This is a much used password.', '这是常用口令。'],
  similarToCommon: ['This is very close to a much used password.', '与常用口令非常相似。'],
  wordByItself: ['One word alone is guessed early. Use four or five.', '单个词容易被猜到，请用四五个词。'],
  namesByThemselves: ['Names alone are guessed early.', '单独的姓名容易被猜到。'],
  commonNames: ['Common names are guessed early.', '常见姓名容易被猜到。'],
  userInputs: ['Your name or department is guessed first.', '您的姓名或科室名最先被猜到。'],
  pwned: ['This passphrase is known from a data leak.', '该口令已在数据泄露中出现。'],
}

/** `guessable`, and any reason that a later estimator may name. */
const GUESSABLE: Words = [
  'This would be guessed too soon. Add an unrelated word or two.',
  '太容易被猜到，请再加一两个不相关的词。',
]

export function weakPassphraseSentence(reason: string, language: Language): string {
  return (REASONS[reason] ?? GUESSABLE)[language === 'zh' ? 1 : 0]
}
