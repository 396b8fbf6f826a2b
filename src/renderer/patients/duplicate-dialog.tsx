import { useTranslation } from 'react-i18next'
import { SEXES, type PatientBrief } from '../../shared/model/patient.ts'
import { wordFor } from '../../shared/model/term.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { PatientForm } from './patient-form.ts'

export interface DuplicateDialogProps {
  readonly form: PatientForm
  readonly candidates: readonly PatientBrief[]
  readonly onOpen: (patient: PatientBrief) => void
  readonly onAnyway: () => void
  readonly onClose: () => void
}

const SHOWN = 3

/** The person typed beside those on file, field by field; what agrees stands out. */
export function DuplicateDialog({ form, candidates, onOpen, onAnyway, onClose }: DuplicateDialogProps) {
  const { t } = useTranslation('patients')
  const language = useLanguage()
  const shown = candidates.slice(0, SHOWN)
  const sexWord = (sex: string | null) => (sex === null ? '' : wordFor(SEXES, sex, language))
  const rows = [
    {
      head: fieldName('hospitalNo', language),
      typed: form.hospitalNo.trim(),
      of: (patient: PatientBrief) => patient.hospitalNo,
    },
    {
      head: fieldName('name', language),
      typed: form.name.trim(),
      of: (patient: PatientBrief) => patient.name ?? '',
    },
    {
      head: fieldName('sex', language),
      typed: sexWord(form.sex),
      of: (patient: PatientBrief) => sexWord(patient.sex),
    },
    {
      head: fieldName('birthDate', language),
      typed: form.birthDate ?? String(form.birthYear ?? ''),
      of: (patient: PatientBrief) => patient.birthDate ?? String(patient.birthYear ?? ''),
    },
    {
      head: t('column.last'),
      typed: '',
      of: (patient: PatientBrief) => patient.lastSessionOn ?? t('noSession'),
    },
  ]
  return (
    <Dialog
      title={t('alike.dialog')}
      onClose={onClose}
      width={280 + 180 * shown.length}
      footer={
        <>
          <Button variant="danger" onClick={onAnyway}>
            {t('alike.anyway')}
          </Button>
          <Button onClick={onClose} keys="Escape">
            {t('alike.back')}
          </Button>
        </>
      }
    >
      <p>{t('alike.sentence')}</p>
      <div className="scroll-box">
        <table className="patient-compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('alike.field')}</span>
              </th>
              <th scope="col">{t('alike.typed')}</th>
              {shown.map((patient) => (
                <th key={patient.uid} scope="col">
                  {t('alike.onFile')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, typed, of }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                <td>{typed}</td>
                {shown.map((patient) => (
                  <td
                    key={patient.uid}
                    className={classNames(typed !== '' && typed === of(patient) && 'is-same')}
                  >
                    {of(patient)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                <span className="visually-hidden">{t('alike.open')}</span>
              </th>
              {shown.map((patient) => (
                <td key={patient.uid}>
                  <Button compact onClick={() => onOpen(patient)}>
                    {t('alike.open')}
                  </Button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
