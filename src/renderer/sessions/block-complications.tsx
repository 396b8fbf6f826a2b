import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CIRSE_2017, CIRSE_2025 } from '../../shared/model/complication-grades.ts'
import {
  COMPLICATION_ONSETS,
  COMPLICATIONS,
  NO_COMPLICATION_DETAILS,
} from '../../shared/model/complication.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { TrashIcon } from '../ui/icons/actions.tsx'
import { Select } from '../ui/select.tsx'
import { Block } from './block.tsx'
import { withoutEntry } from './confirm.ts'
import { ChoiceInput, DateInput, LongTextInput, SelectInput, TextInput, useTerms } from './fields.tsx'
import { useSession } from './session-context.ts'
import { ComplicationsSummary } from './summaries.tsx'
import { useGoTo } from './use-go-to.ts'
import { useSessionField } from './use-session-field.ts'

const LIST = 'procedure.complications'

export function BlockComplications() {
  const { t } = useTranslation('sessions')
  const { form, marks } = useSession()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: LIST })
  const { goTo } = useGoTo()
  const none = useSessionField('procedure.noComplication')
  const terms = useTerms(COMPLICATIONS)

  function add(term: (typeof COMPLICATIONS)[number]['code'] | null) {
    if (term === null) return
    none.change(false)
    const onsetOn = form.getValues('procedure.performedOn')
    append(
      {
        ...NO_COMPLICATION_DETAILS,
        term,
        onset: 'during',
        onsetOn,
        cirseGrade: null,
        cirseVersion: '2017',
        note: null,
      },
      { shouldFocus: false },
    )
    requestAnimationFrame(() => goTo(`${LIST}.${fields.length}.cirseGrade`))
  }
  return (
    <Block name="complications" summary={<ComplicationsSummary />}>
      {fields.length === 0 && (
        <CheckBox
          name="procedure.noComplication"
          label={t('noComplication')}
          checked={none.value}
          onChange={none.change}
        />
      )}
      {fields.map((row, index) => (
        <ComplicationFields
          key={row.id}
          index={index}
          onRemove={() => {
            remove(index)
            const state = marks.get()
            marks.set({ ...state, unconfirmed: withoutEntry(state.unconfirmed, LIST, index) })
          }}
        />
      ))}
      <div className="session-grid">
        {!none.value && (
          <Select
            label={t('addComplication')}
            name={LIST}
            value={null}
            options={terms}
            placeholder={t('addComplicationHint')}
            onChange={add}
          />
        )}
        <LongTextInput name="procedure.note" rows={1} className="session-wide" />
      </div>
    </Block>
  )
}

function ComplicationFields({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const version = useWatch({ control: form.control, name: `${LIST}.${index}.cirseVersion` })
  const language = useLanguage()
  const grades = version === '2017' ? CIRSE_2017 : CIRSE_2025
  return (
    <div className="session-complication">
      <SelectInput name={`${LIST}.${index}.term`} terms={COMPLICATIONS} compact />
      <SelectInput name={`${LIST}.${index}.onset`} terms={COMPLICATION_ONSETS} compact />
      <DateInput name={`${LIST}.${index}.onsetOn`} compact />
      <ChoiceInput
        name={`${LIST}.${index}.cirseGrade`}
        options={grades.map((grade) => ({ value: grade.code, label: grade.code, title: grade[language] }))}
        compact
        required
      />
      <ChoiceInput
        name={`${LIST}.${index}.cirseVersion`}
        label={t('cirseVersion')}
        options={[
          { value: '2017', label: '2017' },
          { value: '2025', label: '2025' },
        ]}
        compact
      />
      <TextInput name={`${LIST}.${index}.note`} compact />
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
