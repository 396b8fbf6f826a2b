import { DEFAULT_SHELF_LIFE_DAYS } from '../../src/shared/model/settings.ts'
import { RANGES } from '../../src/shared/rules/plausibility/plausibility.ts'
import type { Limits } from '../../src/shared/rules/plausibility/ranges/range.ts'
import { UNIT_SLIPS } from '../../src/shared/rules/plausibility/unit-slips.ts'
import { CONVERSIONS } from '../../src/shared/rules/plausibility/units.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { rangeFieldName } from '../../src/shared/wording/range-fields.ts'
import { numberText, unitText } from '../../src/shared/wording/unit.ts'
import { blocks, code, table } from './markdown.ts'
import { SHELF_LIFE_NAMES, wordsIn } from './page-words.ts'

/** What is asked about, what is refused, which units are doubted, and when a value is too old. */
export function rangesSection(language: Language): string {
  const say = wordsIn(language)
  return blocks(
    `## ${say('ranges')}`,
    say('rangesLead'),
    table(
      [say('field'), say('id'), say('unit'), say('usual'), say('possible')],
      RANGES.map(({ field, unit, warn, hard }) => [
        rangeFieldName(field, language),
        code(field),
        unitText(unit),
        limitsText(warn),
        limitsText(hard),
      ]),
    ),
    `## ${say('units')}`,
    say('unitsLead'),
    table(
      [say('field'), say('typedAs'), say('readAs'), say('factor'), say('entered')],
      UNIT_SLIPS.map(({ field, typedUnit, readAs, factor, entersField, entersAs }) => [
        rangeFieldName(field, language),
        unitText(typedUnit),
        unitText(readAs),
        numberText(factor),
        `${rangeFieldName(entersField, language)} ${unitText(entersAs)}`.trim(),
      ]),
    ),
    `## ${say('conversions')}`,
    say('conversionsLead'),
    table(
      [say('quantity'), say('from'), say('factor'), say('to')],
      CONVERSIONS.map(({ quantity, from, factor, to }) => [
        rangeFieldName(quantity, language),
        unitText(from),
        numberText(factor),
        unitText(to),
      ]),
    ),
    `## ${say('shelfLives')}`,
    say('shelfLivesLead'),
    table(
      [say('field'), say('days')],
      Object.entries(DEFAULT_SHELF_LIFE_DAYS).map(([name, days]) => [
        SHELF_LIFE_NAMES[name]?.[language === 'zh' ? 1 : 0] ?? name,
        String(days),
      ]),
    ),
  )
}

function limitsText([low, high]: Limits): string {
  if (low === null && high === null) return ''
  if (low === null) return `≤ ${numberText(high ?? 0)}`
  return high === null ? `≥ ${numberText(low)}` : `${numberText(low)} – ${numberText(high)}`
}
