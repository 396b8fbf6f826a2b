import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { COMPLICATIONS } from '../../shared/model/complication.ts'
import { emptyComplication } from '../forms/complication-form.ts'
import { ComplicationRow } from '../forms/complication-row.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { Select } from '../ui/select.tsx'
import { Block } from './block.tsx'
import { ComplicationRisks } from './complication-risks.tsx'
import { LongTextInput, useTerms } from './fields.tsx'
import { useSession } from './session-context.ts'
import { ComplicationsSummary } from './summaries.tsx'
import { useComplicationFields } from './use-complication-fields.ts'
import { useDropEntry } from './use-drop-entry.ts'
import { useGoTo } from './use-go-to.ts'
import { useSessionField } from './use-session-field.ts'

const LIST = 'procedure.complications'

export function BlockComplications() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const drop = useDropEntry()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: LIST })
  const { goTo } = useGoTo()
  const none = useSessionField('procedure.noComplication')
  const terms = useTerms(COMPLICATIONS)

  function add(term: (typeof COMPLICATIONS)[number]['code'] | null) {
    if (term === null) return
    none.change(false)
    const onsetOn = form.getValues('procedure.performedOn')
    append(emptyComplication({ term, onset: 'during', onsetOn }), { shouldFocus: false })
    requestAnimationFrame(() => goTo(`${LIST}.${fields.length}.cirseGrade`))
  }
  return (
    <Block name="complications" summary={<ComplicationsSummary />}>
      <ComplicationRisks />
      {fields.length === 0 && (
        <CheckBox
          name="procedure.noComplication"
          label={t('noComplication')}
          checked={none.value}
          onChange={none.change}
        />
      )}
      {fields.map((row, index) => (
        <RoomComplication key={row.id} index={index} onRemove={() => drop(LIST, index, remove)} />
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

function RoomComplication({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  return <ComplicationRow fields={useComplicationFields(index)} onRemove={onRemove} />
}
