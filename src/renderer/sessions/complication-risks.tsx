import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { COMPLICATION_RISKS } from '../../shared/model/complication-grades.ts'
import { wordFor } from '../../shared/model/term.ts'
import { complicationRisks } from '../../shared/rules/sessions/complication-risks.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { useSession } from './session-context.ts'

/** What of this session makes complications likelier, as one quiet line; nothing where nothing does. */
export function ComplicationRisks() {
  const { t } = useTranslation('complications')
  const language = useLanguage()
  const { form, judgement } = useSession()
  const arteries = useWatch({ control: form.control, name: 'procedure.arteries' })
  const facts = useStored(judgement, (state) => state.facts)
  const childPughLow = useStored(judgement, (state) => state.childPugh.low)
  const risks = complicationRisks({ facts, childPughLow, arteries })
  if (risks.length === 0) return null
  const words = risks.map((risk) => wordFor(COMPLICATION_RISKS, risk, language)).join(t('comma'))
  return (
    <p className="session-risks small muted" title={t('risksSource')}>
      {t('risks', { risks: words })}
    </p>
  )
}
