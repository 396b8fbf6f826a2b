import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../shared/model/snapshot.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckIcon } from '../ui/icons/actions.tsx'
import { rulesetShortName, rulesetTitle, type TitledRuleset } from '../ui/rule-words.ts'
import { InfoIcon, OctagonIcon, QuestionIcon, TriangleIcon } from '../ui/icons/states.tsx'

const MARKS: Readonly<Record<Verdict, readonly [icon: ReactNode, tone: string]>> = {
  ELIGIBLE: [<CheckIcon key="icon" />, 'ok'],
  RELATIVE: [<TriangleIcon key="icon" />, 'warn'],
  ABSOLUTE: [<OctagonIcon key="icon" />, 'crit'],
  INSUFFICIENT: [<QuestionIcon key="icon" />, 'warn'],
  NO_INDICATION: [<InfoIcon key="icon" />, 'warn'],
}

export interface VerdictBannerProps {
  readonly verdict: Verdict
  /** By what it was judged, shown by its short name. */
  readonly ruleset: TitledRuleset
  /** Rules that cannot be decided yet, of all that were looked at. */
  readonly open: number
  readonly of: number
}

/** The verdict: icon, word and colour together. */
export function VerdictBanner({ verdict, ruleset, open, of }: VerdictBannerProps) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const [icon, tone] = MARKS[verdict]
  return (
    <p className="verdict" data-tone={tone}>
      {icon}
      <b>{t(`verdict.${verdict}`)}</b>
      <span className="verdict-by ellipsis" title={rulesetTitle(ruleset, language)}>
        {rulesetShortName(ruleset, language)}
      </span>
      <span className="verdict-count">{open > 0 && t('open', { count: open, of })}</span>
    </p>
  )
}
