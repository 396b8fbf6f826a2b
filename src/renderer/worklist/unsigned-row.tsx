import { useTranslation } from 'react-i18next'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistUnsigned } from '../../shared/model/worklist.ts'
import { ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { Technique } from './technique.tsx'

export interface UnsignedRowProps {
  readonly record: WorklistUnsigned
  readonly asOf: IsoDate
  readonly onOpen: () => void
}

/** The cells of one session that waits for a signature. */
export function UnsignedRow({ record, asOf, onOpen }: UnsignedRowProps) {
  const { t } = useTranslation('worklist')
  const { patient, operator, performedOn } = record
  return (
    <>
      <td>
        <StatusMark status="done">{t('when.unsigned')}</StatusMark>
      </td>
      <td className="tabular">{t('when.days', { days: daysBetween(performedOn, asOf) })}</td>
      <td>
        <PersonName person={patient} on={asOf} unnamed={t('unnamed')} />
      </td>
      <td className="muted" title={patient.hospitalNo}>
        {patient.hospitalNo}
      </td>
      <td>
        <Technique {...record} />
      </td>
      <td title={operator ?? undefined}>{operator}</td>
      <td title={t('sign')}>{t('sign')}</td>
      <td className="end">
        <button
          type="button"
          className="worklist-contact"
          tabIndex={-1}
          aria-label={`${t('sign')}: ${patient.name ?? patient.hospitalNo}`}
          onClick={onOpen}
        >
          <ChevronRightIcon size={14} />
        </button>
      </td>
    </>
  )
}
