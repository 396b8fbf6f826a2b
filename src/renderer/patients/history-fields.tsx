import { useTranslation } from 'react-i18next'
import {
  ALLERGY_KINDS,
  ANTIVIRAL_THERAPIES,
  PRIOR_TREATMENTS,
} from '../../shared/model/patient-history-terms.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { MultiSelect } from '../ui/multi-select.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { optionsOf } from './options-of.ts'
import { usePatientField } from './patient-form-context.ts'

/** What the patient brings along that decides about drugs and contrast. */
export function HistoryFields() {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const aetiology = usePatientField('aetiology')
  const antiviral = usePatientField('antiviralTherapy')
  const kinds = usePatientField('allergyKinds')
  const allergies = usePatientField('allergies')
  // What was recorded stays in sight when hepatitis B is taken back.
  const asksAntiviral = aetiology.value.includes('HBV') || antiviral.value !== null
  return (
    <div className="patient-form-grid">
      <MultiSelect
        {...kinds.frame}
        value={kinds.value ?? []}
        onChange={(chosen) => kinds.change(oneAnswer(chosen))}
        options={optionsOf(ALLERGY_KINDS, language)}
        placeholder={t('several')}
      />
      <TextField
        {...allergies.frame}
        value={allergies.value}
        onChange={allergies.change}
        maxLength={300}
        hint={t('allergiesHint')}
      />
      {asksAntiviral && (
        <Select
          {...antiviral.frame}
          clearable
          value={antiviral.value}
          onChange={antiviral.change}
          options={optionsOf(ANTIVIRAL_THERAPIES, language)}
        />
      )}
      <PriorTreatments />
      <Antithrombotics />
    </div>
  )
}

/** "None known" and a kind exclude each other: what was chosen last stands. Nothing chosen is not asked. */
function oneAnswer<C extends string>(chosen: readonly C[]): C[] | null {
  if (chosen.length === 0) return null
  return chosen.at(-1) === 'none' ? chosen.slice(-1) : chosen.filter((code) => code !== 'none')
}

function PriorTreatments() {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const today = useToday()
  const { frame, value, change } = usePatientField('priorTreatments')
  const rows = value ?? []
  const put = (next: typeof rows) => change(next.length === 0 ? null : next)
  return (
    <fieldset className="patient-history patient-form-wide" data-field="priorTreatments">
      <legend>{frame.label}</legend>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own
        <div key={at} className="patient-history-row is-treatment">
          <Select
            label={fieldName('priorTreatments.kind', language)}
            labelHidden
            value={row.kind}
            options={optionsOf(PRIOR_TREATMENTS, language)}
            onChange={(kind) => kind !== null && put(rows.with(at, { ...row, kind }))}
          />
          <DateField
            label={fieldName('priorTreatments.on', language)}
            labelHidden
            max={today}
            value={row.on}
            onChange={(on) => put(rows.with(at, { ...row, on }))}
          />
          <DateField
            label={fieldName('priorTreatments.until', language)}
            labelHidden
            max={today}
            value={row.until}
            onChange={(until) => put(rows.with(at, { ...row, until }))}
          />
          <TextField
            label={fieldName('priorTreatments.detail', language)}
            labelHidden
            placeholder={t('history.detail')}
            maxLength={100}
            value={row.detail ?? ''}
            onChange={(detail) => put(rows.with(at, { ...row, detail: detail === '' ? null : detail }))}
          />
          <Button
            compact
            aria-label={t('history.removeTreatment', { no: at + 1 })}
            onClick={() => put(rows.toSpliced(at, 1))}
          >
            {t('history.remove')}
          </Button>
        </div>
      ))}
      <Select
        label={t('history.addTreatment')}
        labelHidden
        placeholder={t('history.addTreatment')}
        value={null}
        options={optionsOf(PRIOR_TREATMENTS, language)}
        onChange={(kind) => kind !== null && put([...rows, { kind, on: null, until: null, detail: null }])}
      />
    </fieldset>
  )
}

function Antithrombotics() {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const today = useToday()
  const { frame, value: rows, change } = usePatientField('antithrombotics')
  return (
    <fieldset className="patient-history patient-form-wide" data-field="antithrombotics">
      <legend>{frame.label}</legend>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own
        <div key={at} className="patient-history-row">
          <TextField
            label={fieldName('antithrombotics.drug', language)}
            labelHidden
            placeholder={t('history.drug')}
            maxLength={60}
            value={row.drug}
            onChange={(drug) => change(rows.with(at, { ...row, drug }))}
          />
          <DateField
            label={fieldName('lastDoseOn', language)}
            labelHidden
            max={today}
            value={row.lastDoseOn}
            onChange={(lastDoseOn) => change(rows.with(at, { ...row, lastDoseOn }))}
          />
          <Button
            compact
            aria-label={t('history.removeDrug', { no: at + 1 })}
            onClick={() => change(rows.toSpliced(at, 1))}
          >
            {t('history.remove')}
          </Button>
        </div>
      ))}
      <Button compact onClick={() => change([...rows, { drug: '', lastDoseOn: null }])}>
        {t('history.addDrug')}
      </Button>
    </fieldset>
  )
}
