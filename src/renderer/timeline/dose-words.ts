import { useTranslation } from 'react-i18next'
import { AGENTS, DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Amount, Dose } from '../../shared/rules/timeline/timeline-doses.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'

export interface DoseWords {
  readonly name: (dose: Pick<Dose, 'kind' | 'code' | 'onBeads'>) => string
  /** `40`, `≥ 40` when some amounts are missing, `not recorded`, or `–` for nothing given. */
  readonly amount: (amount: Amount) => string
  readonly unit: (code: string) => string
  /** `Epirubicin 40 mg`. */
  readonly dose: (dose: Dose) => string
}

/** Names and amounts of what was given. */
export function useDoseWords(): DoseWords {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const unit = (code: string) => (code === 'pieces' ? t('dose.pieces') : unitText(code))
  const name: DoseWords['name'] = ({ kind, code, onBeads }) => {
    if (kind === 'drug') {
      const drug = wordFor(DRUGS, code, language)
      return onBeads ? t('dose.onBeads', { drug }) : drug
    }
    return kind === 'agent' ? wordFor(AGENTS, code, language) : t(`dose.${kind}`)
  }
  const amount: DoseWords['amount'] = ({ value, unrecorded }) => {
    if (value === null) return unrecorded > 0 ? t('notRecorded') : '–'
    return unrecorded > 0 ? `≥\u202f${formatNumber(value)}` : formatNumber(value)
  }
  return {
    name,
    amount,
    unit,
    dose: (each) =>
      each.amount.value === null
        ? name(each)
        : `${name(each)} ${amount(each.amount)}\u202f${unit(each.unit)}`,
  }
}
