import { useTranslation } from 'react-i18next'
import type { Lesion } from '../../shared/model/lesion.ts'
import { Button } from '../ui/button.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { Choice } from '../ui/choice.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Panel } from '../ui/panel.tsx'
import { TextField } from '../ui/text-field.tsx'
import { NonTargetChoice } from './non-target-choice.tsx'
import {
  emptySecondReading,
  type ChangeReview,
  type ReadingRow,
  type ReviewForm,
  type SecondReadingForm,
} from './review-form.ts'

export interface SecondReadingProps {
  readonly lesions: readonly Lesion[]
  readonly form: ReviewForm
  readonly onChange: ChangeReview
  readonly errorAt: (path: string) => string | undefined
}

const PATH = 'findings.secondReading'

/** What a second reader measured on the same image. Few reviews have one, so it is folded until it is asked for. */
export function SecondReading({ lesions, form, onChange, errorAt }: SecondReadingProps) {
  const { t } = useTranslation('reviews')
  const { secondReading } = form
  if (secondReading === null)
    return (
      <Panel title={t('second.title')} lead={t('second.lead')}>
        <div>
          <Button compact onClick={() => onChange({ secondReading: emptySecondReading(lesions) })}>
            {t('second.add')}
          </Button>
        </div>
      </Panel>
    )
  const change = (patch: Partial<SecondReadingForm>) =>
    onChange({ secondReading: { ...secondReading, ...patch } })
  return (
    <Panel
      title={t('second.title')}
      lead={t('second.lead')}
      actions={
        <Button compact variant="ghost" onClick={() => onChange({ secondReading: null })}>
          {t('second.remove')}
        </Button>
      }
    >
      <div className="field-grid">
        <TextField
          required
          compact
          label={t('secondReader')}
          name={`${PATH}.reader`}
          value={form.secondReader}
          error={errorAt(`${PATH}.reader`)}
          onChange={(secondReader) => onChange({ secondReader })}
        />
      </div>
      {secondReading.readings.length > 0 && (
        <SecondDiameters {...{ lesions, errorAt }} form={secondReading} onChange={change} />
      )}
      <div className="review-area">
        <NonTargetChoice
          compact
          lesions={lesions}
          label={t('second.nonTarget')}
          name={`${PATH}.nonTarget`}
          value={secondReading.nonTarget}
          error={errorAt(`${PATH}.nonTarget`)}
          onChange={(nonTarget) => change({ nonTarget })}
        />
        <Choice
          compact
          label={t('second.newLesion')}
          name={`${PATH}.newLesion`}
          options={[
            { value: 'yes', label: t('seen') },
            { value: 'no', label: t('notSeen') },
          ]}
          value={secondReading.newLesion ? 'yes' : 'no'}
          onChange={(newLesion) => change({ newLesion: newLesion === 'yes' })}
        />
      </div>
    </Panel>
  )
}

interface SecondDiametersProps {
  readonly lesions: readonly Lesion[]
  readonly form: SecondReadingForm
  readonly onChange: (patch: Partial<SecondReadingForm>) => void
  readonly errorAt: (path: string) => string | undefined
}

/** The targets alone; what the first reader measured is not shown, so that it cannot lead. */
function SecondDiameters({ lesions, form, onChange, errorAt }: SecondDiametersProps) {
  const { t } = useTranslation('reviews')
  const change = (index: number, patch: Partial<ReadingRow>) =>
    onChange({ readings: form.readings.map((row, at) => (at === index ? { ...row, ...patch } : row)) })
  return (
    <div className="scroll-box">
      <table className="review-lesions review-lesions-read">
        <thead>
          <tr>
            <th scope="col">{t('lesion')}</th>
            <th scope="col">{t('viableNow')}</th>
            <th scope="col">{t('longestNow')}</th>
            <th scope="col">{t('notEvaluable')}</th>
          </tr>
        </thead>
        <tbody>
          {form.readings.map((reading, index) => {
            const lesion = lesions.find(({ uid }) => uid === reading.lesionUid)
            if (lesion === undefined) return null
            const diameter = (key: 'viableMm' | 'longestMm', head: string) => (
              <td>
                <NumberField
                  compact
                  labelHidden
                  label={t('second.of', { no: lesion.no, head })}
                  name={`${PATH}.readings.${index}.${key}`}
                  unit="mm"
                  value={reading[key]}
                  disabled={!reading.evaluable}
                  error={errorAt(`${PATH}.readings.${index}.${key}`)}
                  onChange={(value) => change(index, { [key]: value })}
                />
              </td>
            )
            const notEvaluable = t('second.of', { no: lesion.no, head: t('notEvaluable') })
            return (
              <tr key={reading.lesionUid}>
                <th scope="row">
                  L{lesion.no} <span className="muted">S{lesion.segments.join(', ')}</span>
                </th>
                {diameter('viableMm', t('viableNow'))}
                {diameter('longestMm', t('longestNow'))}
                <td>
                  <CheckBox
                    label={<span className="visually-hidden">{notEvaluable}</span>}
                    checked={!reading.evaluable}
                    onChange={(isNot) =>
                      change(
                        index,
                        isNot ? { evaluable: false, viableMm: null, longestMm: null } : { evaluable: true },
                      )
                    }
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
