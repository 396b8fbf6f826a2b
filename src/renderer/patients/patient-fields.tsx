import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { AETIOLOGIES, CIRRHOSIS } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { MultiSelect } from '../ui/multi-select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { optionsOf } from './options-of.ts'
import { usePatientField } from './patient-form-context.ts'

export function LiverFields() {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const aetiology = usePatientField('aetiology')
  const cirrhosis = usePatientField('cirrhosis')
  return (
    <div className="patient-form-grid">
      <MultiSelect
        {...aetiology.frame}
        value={aetiology.value}
        onChange={aetiology.change}
        options={optionsOf(AETIOLOGIES, language)}
        placeholder={t('several')}
      />
      <Choice
        {...cirrhosis.frame}
        value={cirrhosis.value}
        onChange={cirrhosis.change}
        required
        options={optionsOf(CIRRHOSIS, language)}
      />
    </div>
  )
}

export function ContactFields() {
  const { t } = useTranslation('patients')
  const phone = usePatientField('phone')
  const contactName = usePatientField('contactName')
  const contactPhone = usePatientField('contactPhone')
  return (
    <div className="patient-form-grid">
      <TextField
        {...phone.frame}
        className="patient-form-wide"
        value={phone.value}
        onChange={phone.change}
        inputMode="tel"
        maxLength={40}
        hint={t('phoneHint')}
      />
      <WardField />
      <TextField
        {...contactName.frame}
        value={contactName.value}
        onChange={contactName.change}
        maxLength={100}
      />
      <TextField
        {...contactPhone.frame}
        value={contactPhone.value}
        onChange={contactPhone.change}
        inputMode="tel"
        maxLength={40}
      />
    </div>
  )
}

/** Offers the wards of the department; any other may be typed. */
function WardField() {
  const ward = usePatientField('ward')
  const { value: settings } = useAsk('settings.show', {})
  return (
    <>
      <TextField
        {...ward.frame}
        className="patient-form-wide"
        value={ward.value}
        onChange={ward.change}
        maxLength={60}
        list="patient-wards"
      />
      <datalist id="patient-wards">
        {settings?.wards.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}

export function MoreFields() {
  const note = usePatientField('note')
  return (
    <div className="patient-form-grid">
      <TextArea
        {...note.frame}
        className="patient-form-wide"
        value={note.value}
        onChange={note.change}
        rows={2}
        maxLength={2000}
      />
    </div>
  )
}

export function ReasonField() {
  const { t } = useTranslation('patients')
  const reason = usePatientField('reason')
  return (
    <TextField
      {...reason.frame}
      label={t('correct.reason')}
      hint={t('correct.reasonHint')}
      required
      value={reason.value}
      onChange={reason.change}
      maxLength={500}
    />
  )
}
