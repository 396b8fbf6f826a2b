import type { Formula, FormulaConstants } from '../../src/shared/model/formula.ts'
import { FORMULAS } from '../../src/shared/rules/scores/formulas.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { blocks, code, table } from './markdown.ts'
import { wordsIn } from './page-words.ts'

/** Every formula with the constants that the code reads from it. */
export function formulasSection(language: Language): string {
  const say = wordsIn(language)
  return blocks(
    `## ${say('formulas')}`,
    say('formulasLead'),
    ...FORMULAS.map((formula) => formulaBlock(formula, language)),
  )
}

function formulaBlock(formula: Formula, language: Language): string {
  const say = wordsIn(language)
  const constants = flat(formula.constants)
  const source = (language === 'zh' ? formula.sourceZh : undefined) ?? formula.source
  const caution = formula.caution?.[language]
  return blocks(
    `### ${formula[language]} (${code(formula.formula)})`,
    ['```text', formula.expression, '```'].join('\n'),
    [
      `- ${say('result')}: ${code(formula.unit)}`,
      `- ${say('source')}: ${source} (${say('certainty')} ${formula.certainty})`,
      ...(caution === undefined ? [] : [`- ${say('caution')}: ${caution}`]),
      ...(constants.length === 0 ? [`- ${say('constants')}: ${say('none')}`] : []),
    ].join('\n'),
    ...(constants.length === 0 ? [] : [table([say('constant'), say('value')], constants)]),
  )
}

/** Constants by their path: `bilirubin.umol/L` = 34, 51. */
function flat(constants: FormulaConstants, path = ''): [name: string, value: string][] {
  return Object.entries(constants).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'number') return [[code(path + name), String(value)]]
    return isList(value) ? [[code(path + name), value.join(', ')]] : flat(value, `${path}${name}.`)
  })
}

function isList(value: readonly number[] | FormulaConstants): value is readonly number[] {
  return Array.isArray(value)
}
