import { useTranslation } from 'react-i18next'
import { NumberInput } from './fields.tsx'

export interface VitalSignsProps {
  readonly name: 'procedure.vitalsStart' | 'procedure.vitalsEnd'
  readonly title: string
}

/** Blood pressure, pulse and oxygen at one moment. */
export function VitalSigns({ name, title }: VitalSignsProps) {
  const { t } = useTranslation('sessions')
  return (
    <fieldset className="session-vital" data-field={name}>
      <legend>{title}</legend>
      <NumberInput name={`${name}.systolicMmHg`} unit={t('care.mmHg')} step={5} compact example="130" />
      <NumberInput name={`${name}.diastolicMmHg`} unit={t('care.mmHg')} step={5} compact example="80" />
      <NumberInput name={`${name}.pulsePerMin`} unit={t('care.perMin')} step={1} compact example="72" />
      <NumberInput name={`${name}.spo2Pct`} unit="%" step={1} compact example="98" />
    </fieldset>
  )
}
