import { filterOptions } from '../../../src/renderer/ui/select-option.ts'
import { UNAVAILABLE_REASONS } from '../../../src/shared/model/medication-terms.ts'
import type { Term } from '../../../src/shared/model/term.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import type { Hands } from './hands.ts'

/** One thing done by keyboard, and what the record has to hold for it. */
export interface Step {
  readonly path: string
  readonly value?: unknown
  readonly act: (hands: Hands) => Promise<void>
}
type Words = string | { readonly en: string; readonly zh: string }

const inLanguage = (words: Words, language: Language) => (typeof words === 'string' ? words : words[language])

/** Keys that lead somewhere and store nothing; with a path, they have to arrive there. */
export const keys = (pressed: readonly string[], path = ''): Step => ({
  path: '',
  act: async (hands) => {
    await hands.press(...pressed)
    if (path !== '') await hands.arriveAt(path)
  },
})

/** Unfolds what the next tab stop that matches folds. */
export const unfold = (selector: string): Step => ({
  path: '',
  act: async (hands) => {
    await hands.reachPart(selector)
    await hands.press('Enter')
  },
})

/** A button at the end of a list, by Enter; it leads into the line that it adds. */
export const add = (list: string, path: string): Step => ({
  path: '',
  act: async (hands) => {
    await hands.reachPart(`[data-field="${list}"] > button`)
    await hands.press('Enter')
    await hands.arriveAt(path)
  },
})

export const back = (path: string): Step => ({ path: '', act: (hands) => hands.reach(path, 'Shift+Tab') })

export const typed = (path: string, text: string, value: unknown): Step => ({
  path,
  value,
  act: async (hands) => {
    await hands.reach(path)
    await hands.write(text)
  },
})
export const number = (path: string, value: number) => typed(path, String(value), value)
export const date = (path: string, value: string) => typed(path, value.replaceAll('-', '/'), value)
export const time = (path: string, value: string) => typed(path, value.replace(':', ''), value)

/** Text in the language of the page; stored at `path`, or where the field puts it. */
export const text = (path: string, language: Language, words: Words, stored = path): Step => ({
  ...typed(path, inLanguage(words, language), inLanguage(words, language)),
  path: stored,
})

/** An artery chosen on the map by its code. */
export const onMap = (code: string, path: string): Step => ({
  path: '',
  act: async (hands) => {
    await hands.press('Alt+m')
    await hands.page.locator('[data-map] [role="option"]:focus').waitFor()
    await hands.write(code.toLowerCase())
    await hands.page.locator(`[data-map] [data-key="${code}"]:focus`).waitFor()
    await hands.press('Enter')
    await hands.arriveAt(path)
  },
})

/** One of a list: as few letters as make it the first that is offered, and Enter. */
export const pick = (path: string, terms: readonly Term[], code: string): Step => ({
  path,
  value: code,
  act: async (hands) => {
    await hands.reach(path)
    await hands.write(searchFor(terms, code, hands.language))
    await hands.press('Enter')
  },
})

/** The same in a list that adds a line and leads into it. */
export const pickLine = (
  list: string,
  terms: readonly Term[],
  code: string,
  line: string,
  path: string,
): Step => ({
  ...pick(list, terms, code),
  path: line,
  act: async (hands) => {
    await pick(list, terms, code).act(hands)
    await hands.arriveAt(path)
  },
})

/** One of a few that stand side by side, by the arrows. */
export const choose = (
  path: string,
  codes: readonly (Term | string | number | boolean)[],
  code: unknown,
): Step => ({
  path,
  value: code,
  act: async (hands) => {
    await hands.reach(path)
    const at = codes.findIndex((one) => (typeof one === 'object' ? one.code : one) === code)
    const from = await hands.chosen()
    // The answer that stands is chosen by going away from it and back.
    const way =
      at === from ? [1, -1] : Array.from({ length: Math.abs(at - from) }, () => Math.sign(at - from))
    await hands.press(...way.map((step) => (step > 0 ? 'ArrowRight' : 'ArrowLeft')))
  },
})
export const yesNo = (path: string, value: boolean) => choose(path, [false, true], value)

/** Several of a few, each by Space. */
export const many = (path: string, terms: readonly Term[], codes: readonly string[]): Step => ({
  path,
  value: codes,
  act: async (hands) => {
    await hands.reach(path)
    const last = terms.findIndex(({ code }) => code === codes.at(-1))
    for (const [at, { code }] of terms.slice(0, last + 1).entries()) {
      if (at > 0) await hands.press('Tab')
      if (codes.includes(code)) await hands.press('Space')
    }
  },
})

/** A box that is ticked. */
export const tick = (path: string): Step => ({
  path,
  value: true,
  act: async (hands) => {
    await hands.reach(path)
    await hands.press('Space')
  },
})

/** That the value of a field cannot be had: asked for by Alt+N, answered in the menu; the `at`-th that is said so. */
export const notAvailable = (path: string, reason: string, at: number): Step => ({
  path: `procedure.unavailable.${at}`,
  value: { path: path.replace('procedure.', ''), reason },
  act: async (hands) => {
    await hands.reach(path)
    await hands.press('Alt+n')
    await hands.page.locator('[role="menuitem"]:focus').waitFor()
    const downs = UNAVAILABLE_REASONS.findIndex(({ code }) => code === reason)
    await hands.press(...Array.from({ length: downs }, () => 'ArrowDown'), 'Enter')
    await hands.arriveAt(path)
  },
})

function searchFor(terms: readonly Term[], code: string, language: Language): string {
  const options = terms.map((term) => ({
    value: term.code,
    label: term[language],
    keywords: `${term.code.replaceAll('_', ' ')} ${language === 'zh' ? term.en : term.zh}`,
  }))
  const label = options.find(({ value }) => value === code)?.label ?? ''
  for (let length = Math.min(2, label.length); length <= label.length; length += 1)
    if (filterOptions(options, label.slice(0, length))[0]?.value === code) return label.slice(0, length)
  throw new Error(`no search offers ${code} first`)
}
