import { useTranslation } from 'react-i18next'
import { MultiSelect } from '../ui/multi-select.tsx'
import { ChoiceInput } from './fields.tsx'
import { PartlyTreated } from './partly-treated.tsx'
import { useSession } from './session-context.ts'
import { useSessionField } from './use-session-field.ts'

export interface ArteryTargetsProps {
  readonly path: `procedure.arteries.${number}`
}

/** What an artery was embolised for: the lesions on file that it feeds, and whether it feeds tumour at all. */
export function ArteryTargets({ path }: ArteryTargetsProps) {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const { lesions } = background.record
  const { value, change, frame } = useSessionField(`${path}.lesionUids`, {
    label: t('artery.lesions'),
    compact: true,
  })
  return (
    <div className="artery-targets">
      {lesions.length > 0 && (
        <MultiSelect
          {...frame}
          value={value}
          onChange={(next) => {
            change(next)
            const partly = form.getValues(`${path}.partlyTreatedUids`)
            const left = partly.filter((uid) => next.includes(uid))
            if (left.length < partly.length) form.setValue(`${path}.partlyTreatedUids`, left)
          }}
          placeholder={t('artery.lesionsHint')}
          options={lesions.map(({ uid, no, segments }) => ({
            value: uid,
            label: `L${no} S${segments.join(', ')}`,
            keywords: `l${no} s${segments.join(' s')}`,
          }))}
        />
      )}
      <PartlyTreated path={path} />
      <ChoiceInput
        name={`${path}.tumourSupply`}
        label={t('artery.supply')}
        compact
        options={(['yes', 'no', 'not_sure'] as const).map((code) => ({
          value: code,
          label: t(`artery.supplies.${code}`),
        }))}
      />
    </div>
  )
}
