import type { SettingChange } from '../../shared/model/audit.ts'
import { RulesetPeriod, ShelfLifeDays } from '../../shared/model/settings.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import type { Language } from '../../shared/wording/language.ts'

type Words = readonly [en: string, zh: string]

const SHELF_LIFE: Readonly<Record<keyof ShelfLifeDays, Words>> = {
  laboratory: ['Shelf life of laboratory values', '检验结果有效期'],
  imaging: ['Shelf life of imaging', '影像有效期'],
  ecog: ['Shelf life of ECOG', 'ECOG 有效期'],
  weight: ['Shelf life of the weight', '体重有效期'],
  height: ['Shelf life of the height', '身高有效期'],
}

/** What was changed in the settings: each by its name, from what, to what; of a list, what joined it and what left. */
export function settingChangeText(changes: readonly SettingChange[], language: Language): string {
  return changes.flatMap((change) => told(change, language)).join(language === 'zh' ? '；' : '; ')
}

function told({ field, from, to }: SettingChange, language: Language): string[] {
  const [before, after] = [ShelfLifeDays.safeParse(from), ShelfLifeDays.safeParse(to)]
  if (before.success && after.success)
    return (Object.keys(SHELF_LIFE) as (keyof ShelfLifeDays)[])
      .filter((item) => before.data[item] !== after.data[item])
      .map((item) => {
        const name = SHELF_LIFE[item][language === 'zh' ? 1 : 0]
        return fromTo(name, days(before.data[item], language), days(after.data[item], language), language)
      })
  const name = fieldName(field, language)
  const isText = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((item) => typeof item === 'string')
  if (field !== 'activeRulesets' && isText(from) && isText(to)) return [listChange(name, from, to, language)]
  return [fromTo(name, value(from, language), value(to, language), language)]
}

function fromTo(name: string, from: string, to: string, language: Language): string {
  return `${name}${language === 'zh' ? '：' : ': '}${from} → ${to}`
}

function listChange(
  name: string,
  from: readonly string[],
  to: readonly string[],
  language: Language,
): string {
  const joined = to.filter((item) => !from.includes(item)).map((item) => `+ ${item}`)
  const left = from.filter((item) => !to.includes(item)).map((item) => `− ${item}`)
  const parts = [...joined, ...left]
  // Only the order is another.
  if (parts.length === 0) return fromTo(name, from.join(', '), to.join(', '), language)
  return `${name}${language === 'zh' ? '：' : ': '}${parts.join(', ')}`
}

const days = (count: number, language: Language) => `${count}${language === 'zh' ? ' 天' : ' d'}`

function value(of: unknown, language: Language): string {
  const zh = language === 'zh'
  if (Array.isArray(of)) return of.map((item) => value(item, language)).join(' + ')
  if (typeof of === 'boolean') return of ? (zh ? '是' : 'yes') : zh ? '否' : 'no'
  const period = RulesetPeriod.safeParse(of)
  if (period.success) return periodText(period.data, language)
  return of === null ? '–' : typeof of === 'string' ? of.toString() : JSON.stringify(of)
}

function periodText({ id, version, validFrom, validTo }: RulesetPeriod, language: Language): string {
  const always = { en: 'always', zh: '始终' }[language]
  const ends = [
    validFrom === null ? '' : { en: `from ${validFrom}`, zh: `自 ${validFrom}` }[language],
    validTo === null ? '' : { en: `to ${validTo}`, zh: `至 ${validTo}` }[language],
  ].filter((end) => end !== '')
  const within = ends.join(' ') || always
  return { en: `${id} ${version} (${within})`, zh: `${id} ${version}（${within}）` }[language]
}
