import { useTranslation } from 'react-i18next'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'

export interface TechniqueProps {
  readonly procedureType: string | null
  readonly performedOn: string | null
  readonly sessionNo?: number
}

/** `2026-09-05 cTACE, session 4`, the technique by its short name so that the number is never cut; in full on hover. */
export function Technique({ procedureType, performedOn, sessionNo }: TechniqueProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const known = PROCEDURE_TYPES.find((term) => term.code === procedureType)
  const short =
    known === undefined
      ? (procedureType ?? (sessionNo === undefined ? '' : 'TACE'))
      : t(`technique.${known.code}`)
  const full = procedureType === null ? '' : wordFor(PROCEDURE_TYPES, procedureType, language)
  const numbered = (technique: string) =>
    sessionNo === undefined || technique === '' ? technique : t('sessionNo', { technique, no: sessionNo })
  return (
    <span className="tabular" title={[performedOn, numbered(full)].filter(Boolean).join(' ')}>
      <span className="muted">{performedOn}</span>&ensp;{numbered(short)}
    </span>
  )
}
