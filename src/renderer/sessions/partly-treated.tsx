import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { useSession } from './session-context.ts'
import { useSessionField } from './use-session-field.ts'

/** Of the lesions that an artery was embolised for, those that were treated in part; the others were treated whole. */
export function PartlyTreated({ path }: { readonly path: `procedure.arteries.${number}` }) {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const treated = useWatch({ control: form.control, name: `${path}.lesionUids` })
  const { value, change, frame } = useSessionField(`${path}.partlyTreatedUids`, {
    label: t('detail.partly'),
    compact: true,
  })
  const lesions = background.record.lesions.filter(({ uid }) => treated.includes(uid))
  if (lesions.length === 0) return null
  return (
    <Field {...frame} role="group" bare>
      {() => (
        <div className="choice">
          {lesions.map(({ uid, no }) => {
            const isPart = value.includes(uid)
            return (
              <button
                key={uid}
                type="button"
                role="checkbox"
                aria-checked={isPart}
                onClick={() => change(isPart ? value.filter((one) => one !== uid) : [...value, uid])}
              >
                L{no}
              </button>
            )
          })}
        </div>
      )}
    </Field>
  )
}
