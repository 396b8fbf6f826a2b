import { expect, it } from 'vitest'
import { en, zh } from '../../../src/renderer/i18n/resources.ts'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )
}
const words = { en: new Map(leaves(en)), zh: new Map(leaves(zh)) }
const details = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name))].toSorted(byName).join(' ')

const byName = (a: string, b: string) => (a < b ? -1 : 1)

it('says everything in both languages', () => {
  const inEnglish = [...words.en.keys()].filter((key) => !key.endsWith('_one')).toSorted(byName)
  expect([...words.zh.keys()].toSorted(byName)).toEqual(inEnglish)
})

it('leaves nothing empty', () => {
  const empty = [...words.en, ...words.zh].filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
})

it('gives every English plural its singular', () => {
  const keys = [...words.en.keys()]
  const lonely = keys.filter((key) => key.endsWith('_other') && !words.en.has(key.replace(/_other$/, '_one')))
  expect(lonely).toEqual([])
})

it('fills the same details into both', () => {
  const differing = [...words.zh].filter(([key, text]) => details(text) !== details(words.en.get(key) ?? ''))
  expect(differing.map(([key]) => key)).toEqual([])
})

it('has no Chinese in the English words, except where it names the other language', () => {
  const chinese = [...words.en].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)
  expect(chinese).toEqual([
    'shell.status.otherLanguage',
    'shell.status.switchLanguage',
    'shell.palette.language',
  ])
})

/** One thing, one Chinese word: what must not stand beside 住院号, 口令, 窗口期, 化名, 治疗 and 应复查日. */
const SYNONYMS =
  /病案号|密码|时间窗|(?<!本|此|另一个)窗口(?!期)|假名|手术(?!切除|失败|时长|完成|或|、)|应查|应复查日期/u

it('calls each thing by one Chinese word, on the screens and in what the host says', () => {
  const said = import.meta.glob<string>(
    ['../../../src/shared/{wording,model}/**/*.ts', '../../../src/renderer/**/*-words.ts'],
    { query: '?raw', import: 'default', eager: true },
  )
  const spoken: [place: string, text: string][] = [
    ...words.zh,
    ...Object.entries(said).flatMap(([file, text]) =>
      text.split('\n').map((line, at) => [`${file}:${at + 1}`, line] as [string, string]),
    ),
  ]
  expect(Object.keys(said).length).toBeGreaterThan(20)
  expect(spoken.filter(([, text]) => SYNONYMS.test(text))).toEqual([])
})
