import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { useSexAndAge } from '../ui/person-name.tsx'

export interface PanelHeadProps {
  readonly patient: PatientBrief
  readonly asOf: IsoDate
  readonly onOpenPatient: () => void
}

/** Whose row is selected: name, pinyin, hospital number, sex and age, and the way to the whole record. */
export function PanelHead({ patient, asOf, onOpenPatient }: PanelHeadProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const sexAndAge = useSexAndAge()
  return (
    <>
      <h2 className="worklist-panel-name">
        <b>{patient.name ?? t('unnamed')}</b>{' '}
        {language === 'en' && <span className="muted">{patient.namePinyin}</span>}
      </h2>
      <p className="worklist-panel-who muted">
        <span className="ellipsis">
          {patient.hospitalNo} · {sexAndAge(patient, asOf)}
        </span>
        <Button variant="link" keys="P" onClick={onOpenPatient}>
          {t('panel.openPatient')}
        </Button>
      </p>
    </>
  )
}
