import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { SEXES } from '../../shared/model/patient.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { ageOn } from '../ui/person-name.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { optionsOf } from './options-of.ts'
import { usePatientField } from './patient-form-context.ts'

/** The patient who has the hospital number that is typed. */
export interface Taken {
  readonly name: string
  readonly onOpen: () => void
}

/** Who it is. */
export function IdentityFields({ taken }: { readonly taken: Taken | null }) {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const hospitalNo = usePatientField('hospitalNo')
  const name = usePatientField('name')
  const sex = usePatientField('sex')
  const birthDate = usePatientField('birthDate')
  const birthYear = usePatientField('birthYear')
  const nationalId = usePatientField('nationalId')
  const today = useToday()
  const age =
    birthDate.value !== null && isIsoDate(birthDate.value) && birthDate.value <= today
      ? ageOn({ birthDate: birthDate.value, birthYear: null }, today)
      : null
  return (
    <div className="patient-form-grid">
      <TextField
        {...hospitalNo.frame}
        value={hospitalNo.value}
        onChange={hospitalNo.change}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form begins at its first field
        autoFocus
        maxLength={32}
        error={
          taken === null
            ? hospitalNo.frame.error
            : t('alike.sameNo', { hospitalNo: hospitalNo.value.trim(), name: taken.name })
        }
        correction={taken && { label: t('alike.open'), onApply: taken.onOpen, keys: 'Alt+O' }}
      />
      <TextField {...name.frame} value={name.value} onChange={name.change} maxLength={100} />
      <Choice
        {...sex.frame}
        value={sex.value}
        onChange={sex.change}
        required
        className="patient-form-wide"
        options={optionsOf(SEXES, language)}
      />
      <DateField
        {...birthDate.frame}
        value={birthDate.value}
        onChange={birthDate.change}
        max={today}
        onYear={(year) => {
          birthDate.change(null)
          birthYear.change(year)
        }}
        hint={age === null ? undefined : t('ageIs', { age })}
      />
      <NumberField
        {...birthYear.frame}
        value={birthYear.value}
        onChange={birthYear.change}
        disabled={birthDate.value !== null}
        hint={t('birthYearOr')}
        example="1961"
      />
      <TextField {...nationalId.frame} value={nationalId.value} onChange={nationalId.change} maxLength={32} />
    </div>
  )
}
