import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { useSexAndAge } from '../ui/person-name.tsx'

/** Whose row is selected: name, pinyin, hospital number, sex and age. */
export function PanelHead({ patient, asOf }: { readonly patient: PatientBrief; readonly asOf: IsoDate }) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const sexAndAge = useSexAndAge()
  return (
    <>
      <h2 className="worklist-panel-name">
        <b>{patient.name ?? t('unnamed')}</b>{' '}
        {language === 'en' && <span className="muted">{patient.namePinyin}</span>}
      </h2>
      <p className="muted">
        {patient.hospitalNo} · {sexAndAge(patient, asOf)}
      </p>
    </>
  )
}
