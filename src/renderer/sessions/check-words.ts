import { useTranslation } from 'react-i18next'
import { AGENTS, DRUGS } from '../../shared/model/agent.ts'
import { isDoubt } from '../../shared/model/finding.ts'
import { LABS } from '../../shared/model/lab.ts'
import { drugOfField, ON_BEADS } from '../../shared/rules/plausibility/ranges/drugs.ts'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import type { Check } from './session-checks.ts'

/** Quotients have no more figures than what they were made of. */
const SHOWN_FIGURES = 4

const quantity = (value: number, unit: string) => {
  const printed = unitText(unit)
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(SHOWN_FIGURES))
  return printed === '' ? formatNumber(shown) : formatQuantity(shown, printed)
}

/** What is said about an odd value: in the field, in the strip below its block, and on the button. */
export function useCheckWords() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()

  function judgedName(field: string): string {
    if (field === 'procedureMin' || field === 'emulsionRatio' || field === 'dapPerAirKermaCm2')
      return t(`check.of.${field}`)
    const code = drugOfField(field)
    const term = [...LABS, ...AGENTS, ...DRUGS].find((known) => known.code === code)
    const name = term?.[language] ?? fieldName(field, language)
    return field.endsWith(ON_BEADS) ? t('check.of.onBeads', { name }) : name
  }
  return {
    short: ({ finding }: Check): string =>
      t(`check.short.${finding.code}`, { limit: quantity(finding.limit, finding.unit) }),
    title: ({ finding }: Check): string =>
      isDoubt(finding)
        ? judgedName(finding.field)
        : `${judgedName(finding.field)} ${quantity(finding.value, finding.unit)}`,
    sentence: ({ finding, suggestion }: Check): string => {
      const limit = t(`check.sentence.${finding.code}`, { limit: quantity(finding.limit, finding.unit) })
      if (suggestion === null) return limit
      if (!staysInField(suggestion) || suggestion.otherReadings.length > 0)
        return `${limit} ${suggestionSentence(suggestion, finding.value, language)}`
      const readAs = quantity(finding.value, suggestion.readAs)
      const means = quantity(suggestion.suggestedValue, suggestion.suggestedUnit)
      return `${limit} ${readAs === means ? t('check.readAs', { readAs }) : t('check.readAsMeans', { readAs, means })}`
    },
    use: ({ suggestion }: Check): string =>
      suggestion === null
        ? ''
        : t('check.use', { value: quantity(suggestion.suggestedValue, suggestion.suggestedUnit) }),
  }
}
