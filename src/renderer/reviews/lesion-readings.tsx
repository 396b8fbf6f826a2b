import { Fragment, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesion } from '../../shared/model/lesion.ts'
import { LiRadsVersion } from '../../shared/model/review.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { isComposing } from '../ui/shortcut-registry.ts'
import { AreaReading } from './area-reading.tsx'
import { focusFirst } from './focus-field.ts'
import { LesionRow } from './lesion-row.tsx'
import type { ChangeReview, ReadingRow, ReviewForm } from './review-form.ts'

export interface LesionReadingsProps {
  readonly lesions: readonly Lesion[]
  readonly form: ReviewForm
  readonly onChange: ChangeReview
  readonly errorAt: (path: string) => string | undefined
  readonly warningAt: (path: string) => string | undefined
}

/**
 * One row for each known lesion, so that only the viable diameter needs typing. Few read a second diameter or a
 * LI-RADS category: they open on request, on a line under the lesion that they belong to.
 */
export function LesionReadings({ lesions, form, onChange, errorAt, warningAt }: LesionReadingsProps) {
  const { t } = useTranslation('reviews')
  const { readings, liRadsVersion } = form
  const [isAsked, setAsked] = useState(false)
  // A draft kept by an earlier version has neither.
  const isUsed =
    (liRadsVersion ?? null) !== null ||
    readings.some((row) => typeof row.viableAcrossMm === 'number' || typeof row.lrTr === 'string')
  const isOpen = isAsked || isUsed
  const change = (index: number, patch: Partial<ReadingRow>) =>
    onChange({ readings: readings.map((row, at) => (at === index ? { ...row, ...patch } : row)) })
  return (
    <>
      <div className="scroll-box">
        <table className="review-lesions">
          <thead>
            <tr>
              <th scope="col">{t('lesion')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col" className="end">
                {t('baseline')}
              </th>
              <th scope="col" className="end">
                {t('last')}
              </th>
              <th scope="col">{t('viableNow')}</th>
              <th scope="col">{t('longestNow')}</th>
              <th scope="col">{t('oil')}</th>
              <th scope="col">{t('defect')}</th>
              <th scope="col">{t('notEvaluable')}</th>
            </tr>
          </thead>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields in it are walked down */}
          <tbody onKeyDown={goDown}>
            {readings.map((reading, index) => {
              const lesion = lesions.find(({ uid }) => uid === reading.lesionUid)
              if (lesion === undefined) return null
              const row = {
                reading,
                path: `findings.readings.${index}`,
                errorAt,
                onChange: (patch: Partial<ReadingRow>) => change(index, patch),
              }
              return (
                <Fragment key={reading.lesionUid}>
                  <LesionRow {...row} lesion={lesion} isFirst={index === 0} />
                  {isOpen && (
                    <tr className="review-more">
                      <td colSpan={9}>
                        <AreaReading {...row} no={lesion.no} version={liRadsVersion} warningAt={warningAt} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      {isOpen ? (
        <Choice
          compact
          clearable
          label={t('liRadsVersion')}
          name="findings.liRadsVersion"
          options={LiRadsVersion.options.map((version) => ({ value: version, label: `v${version}` }))}
          value={liRadsVersion}
          error={errorAt('findings.liRadsVersion')}
          onChange={(version) => onChange({ liRadsVersion: version })}
        />
      ) : (
        <div>
          <Button compact variant="ghost" onClick={() => setAsked(true)}>
            {t('addArea')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Enter goes down the column, and from its end on to the plan: three diameters are typed without a look at the keys. */
function goDown(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, nativeEvent } = event
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
  if (key !== 'Enter' || !isPlain || isComposing(nativeEvent) || !(target instanceof HTMLInputElement)) return
  const column = target.name.split('.').at(-1)
  if (column === undefined || target.type !== 'text') return
  const fields = [
    ...currentTarget.querySelectorAll<HTMLInputElement>(`input[name$=".${column}"]:not(:disabled)`),
  ]
  event.preventDefault()
  const next = fields[fields.indexOf(target) + 1]
  if (next) next.focus()
  else focusFirst(['findings.nextPlan'])
}
