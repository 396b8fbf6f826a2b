import { useTranslation } from 'react-i18next'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import type { SurvivalMedian, SurvivalQuestion } from '../../shared/model/survival.ts'
import { wordFor } from '../../shared/model/term.ts'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'
import { OTHER_STRATUM } from '../../shared/rules/survival/survival-strata.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'

/** `14.2`: days in months of mean length. */
export const inMonths = (days: number): string => formatNumber(days / DAYS_PER_MONTH, 1)

/** `63.2 %`. */
export const inPercent = (share: number): string => formatQuantity(share * 100, '%', 1)

/** `55.1–70.3`; a dash where there is none. */
export function intervalText(low: number | null, high: number | null): string {
  if (low === null || high === null) return '–'
  return `${formatNumber(low * 100, 1)}–${formatNumber(high * 100, 1)}`
}

/** `0.042`, or `< 0.001`. */
export const probability = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${formatNumber(p, 3)}`)

/** `19.4 (17.2–22.0)`, in months; what is not reached stays open. */
export function useMedianText(): (median: SurvivalMedian) => string {
  const { t } = useTranslation('survival')
  return ({ days, low, high }) => {
    const at = (end: number | null) => (end === null ? t('table.nr') : inMonths(end))
    if (days === null) return t('table.notReached')
    return low === null && high === null ? inMonths(days) : `${inMonths(days)} (${at(low)}–${at(high)})`
  }
}

/** The name of a curve. */
export function useStratumName(strata: SurvivalQuestion['strata']): (stratum: string | null) => string {
  const { t } = useTranslation('survival')
  const language = useLanguage()
  return (stratum) => {
    if (stratum === null || strata === 'none') return t('stratum.all')
    if (stratum === OTHER_STRATUM) return t('stratum.other')
    if (strata === 'technique') return wordFor(PROCEDURE_TYPES, stratum, language)
    return t(`stratum.${strata}`, { code: stratum })
  }
}
