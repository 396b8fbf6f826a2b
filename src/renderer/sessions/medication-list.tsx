import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ROOM_MEDICATIONS } from '../../shared/model/medication-terms.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { TrashIcon } from '../ui/icons/actions.tsx'
import { Select } from '../ui/select.tsx'
import { NumberInput, TextInput, useTerms } from './fields.tsx'
import { useSession } from './session-context.ts'
import { useDropEntry } from './use-drop-entry.ts'
import { useGoTo } from './use-go-to.ts'

const LIST = 'procedure.medications'
type Medication = (typeof ROOM_MEDICATIONS)[number]['code']
/** Groups: which drug of the group it was is asked too. */
const GROUPS: readonly Medication[] = ['opioid', 'nsaid', 'antibiotic', 'ppi', 'hydration']

/** What was given around the embolization, each in its own unit. */
export function MedicationList() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const drop = useDropEntry()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: LIST })
  const { goTo } = useGoTo()
  const terms = useTerms<Medication>(ROOM_MEDICATIONS)

  function add(medication: Medication | null) {
    if (medication === null) return
    append({ medication, amount: null, name: null }, { shouldFocus: false })
    const row = `${LIST}.${fields.length}`
    requestAnimationFrame(() => goTo(`${row}.amount`) || goTo(`${row}.name`))
  }
  return (
    <div className="session-list">
      {fields.map((row, index) => (
        <MedicationRow key={row.id} index={index} onRemove={() => drop(LIST, index, remove)} />
      ))}
      <div className="session-list-add">
        <Select
          label={t('care.addMedication')}
          name={LIST}
          value={null}
          options={terms}
          placeholder={t('care.addMedicationHint')}
          onChange={add}
          compact
        />
      </div>
    </div>
  )
}

function MedicationRow({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form } = useSession()
  const code = useWatch({ control: form.control, name: `${LIST}.${index}.medication` })
  const term = ROOM_MEDICATIONS.find((known) => known.code === code)
  const word = term?.[language] ?? code
  const definition = term !== undefined && 'definition' in term ? term.definition[language] : undefined
  return (
    <div className="session-list-row" role="group" aria-label={word}>
      <b className="session-list-name" title={definition}>
        {word}
      </b>
      {term?.unit !== null && (
        <NumberInput
          name={`${LIST}.${index}.amount`}
          label={word}
          labelHidden
          compact
          unit={term?.unit ?? ''}
        />
      )}
      {GROUPS.includes(code) && (
        <TextInput
          name={`${LIST}.${index}.name`}
          label={t('care.which')}
          labelHidden
          placeholder={t('care.which')}
          compact
        />
      )}
      <Button
        compact
        variant="ghost"
        icon={<TrashIcon size={14} />}
        onClick={onRemove}
        className="session-row-remove"
      >
        {t('remove')}
      </Button>
    </div>
  )
}
