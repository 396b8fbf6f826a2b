import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { TrashIcon } from '../ui/icons/actions.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { TextField } from '../ui/text-field.tsx'
import { TextInput } from './fields.tsx'
import { useSession } from './session-context.ts'
import { useDropEntry } from './use-drop-entry.ts'
import { useGoTo } from './use-go-to.ts'

const LIST = 'procedure.devices'

/** What was opened, each with its lot or identifier: a name typed and Enter adds one and goes to its lot. */
export function DeviceList() {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const drop = useDropEntry()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: LIST })
  const { goTo } = useGoTo()
  const [typed, setTyped] = useState('')

  function add(): boolean {
    const device = typed.trim()
    if (device === '') return false
    append({ device, lot: null }, { shouldFocus: false })
    setTyped('')
    return true
  }
  return (
    <div className="session-list">
      {fields.map((row, index) => (
        <div key={row.id} className="session-list-row">
          <TextInput name={`${LIST}.${index}.device`} compact />
          <TextInput name={`${LIST}.${index}.lot`} label={t('care.lot')} compact />
          <Button
            compact
            variant="ghost"
            icon={<TrashIcon size={14} />}
            className="session-row-remove"
            onClick={() => drop(LIST, index, remove)}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div
        role="presentation"
        className="session-list-add"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return
          event.preventDefault()
          if (add()) requestAnimationFrame(() => goTo(`${LIST}.${fields.length}.lot`))
        }}
      >
        <TextField
          label={t('care.addDevice')}
          name={LIST}
          placeholder={t('care.addDeviceHint')}
          value={typed}
          onChange={setTyped}
          // A name that was typed and left is meant, like every other value of the form.
          onBlur={add}
          maxLength={80}
          compact
        />
      </div>
    </div>
  )
}
