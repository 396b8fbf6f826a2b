import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistIncomplete } from '../../shared/model/worklist.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import type { Language } from '../../shared/wording/language.ts'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { Technique } from './technique.tsx'

/** The missing fields by name, each once: three arteries without an endpoint are one gap to the reader. */
export function missingNames(record: WorklistIncomplete, language: Language): string {
  const names = new Set(record.missing.map((path) => fieldName(path, language)))
  return [...names].join(language === 'zh' ? '、' : ', ')
}

export interface IncompleteRowProps {
  readonly record: WorklistIncomplete
  readonly asOf: IsoDate
  readonly onOpen: () => void
}

/** The cells of one record that lacks something. */
export function IncompleteRow({ record, asOf, onOpen }: IncompleteRowProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const { kind, patient, missing, mandatory, savedAt } = record
  const names = missingNames(record, language)
  const action = kind === 'draft' ? t('resumeDraft') : t('completeSession')
  const lead =
    missing.length > 0
      ? t('when.missing', { count: missing.length })
      : kind === 'draft'
        ? t('when.draft')
        : t('when.unconfirmed')
  return (
    <>
      <td>
        <StatusMark status="incomplete">{lead}</StatusMark>
      </td>
      <td className="muted" title={names}>
        {kind === 'draft' && mandatory > 0
          ? t('done', { done: mandatory - missing.length, of: mandatory })
          : names}
      </td>
      <td>
        <PersonName person={patient} on={asOf} unnamed={t('unnamed')} />
      </td>
      <td className="muted" title={patient.hospitalNo}>
        {patient.hospitalNo}
      </td>
      {kind === 'draft' && savedAt !== null ? (
        <td title={formatInstant(savedAt)}>{t('draftSaved', { at: formatInstant(savedAt).slice(5) })}</td>
      ) : (
        <td>
          <Technique {...record} />
        </td>
      )}
      <td title={record.operator ?? undefined}>{record.operator}</td>
      <td title={action}>{action}</td>
      <td className="end">
        <button
          type="button"
          className="worklist-contact"
          tabIndex={-1}
          aria-label={`${action}: ${patient.name ?? patient.hospitalNo}`}
          onClick={onOpen}
        >
          <ChevronRightIcon size={14} />
        </button>
      </td>
    </>
  )
}
