import { useTranslation } from 'react-i18next'
import { LESION_ROLES, type Lesion } from '../../shared/model/lesion.ts'
import { wordFor } from '../../shared/model/term.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckBox } from '../ui/check-box.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { lastImageOf, type ReadingRow } from './review-form.ts'

export interface LesionReadingsProps {
  readonly lesions: readonly Lesion[]
  readonly readings: readonly ReadingRow[]
  readonly onChange: (readings: ReadingRow[]) => void
  readonly errorAt: (path: string) => string | undefined
}

const mm = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatNumber(value)

/** One row for each known lesion, its last diameters beside the input: only the viable diameter needs typing. */
export function LesionReadings({ lesions, readings, onChange, errorAt }: LesionReadingsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const change = (index: number, patch: Partial<ReadingRow>) =>
    onChange(readings.map((reading, at) => (at === index ? { ...reading, ...patch } : reading)))
  return (
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
        <tbody>
          {readings.map((reading, index) => {
            const lesion = lesions.find((candidate) => candidate.uid === reading.lesionUid)
            if (lesion === undefined) return null
            const name = `L${lesion.no}`
            const path = `findings.readings.${index}`
            return (
              <tr key={reading.lesionUid}>
                <th scope="row">
                  {name} <span className="muted">S{lesion.segments.join(', ')}</span>
                </th>
                <td>{wordFor(LESION_ROLES, lesion.role, language)}</td>
                <td className="end tabular">{mm(lesion.measurements[0]?.viableMm)}</td>
                <td className="end tabular muted" title={lastImageOf(lesion)?.measuredOn}>
                  {mm(lastImageOf(lesion)?.viableMm)} / {mm(lastImageOf(lesion)?.longestMm)}
                </td>
                <td>
                  <NumberField
                    compact
                    labelHidden
                    label={`${name} ${t('viableNow')}`}
                    name={`${path}.viableMm`}
                    unit="mm"
                    value={reading.viableMm}
                    disabled={!reading.evaluable}
                    error={errorAt(`${path}.viableMm`)}
                    autoFocus={index === 0}
                    onChange={(viableMm) => change(index, { viableMm })}
                  />
                </td>
                <td>
                  <NumberField
                    compact
                    labelHidden
                    label={`${name} ${t('longestNow')}`}
                    name={`${path}.longestMm`}
                    unit="mm"
                    value={reading.longestMm}
                    disabled={!reading.evaluable}
                    error={errorAt(`${path}.longestMm`)}
                    onChange={(longestMm) => change(index, { longestMm })}
                  />
                </td>
                <td>
                  <NumberField
                    compact
                    labelHidden
                    label={`${name} ${t('oil')}`}
                    name={`${path}.oilFilledPct`}
                    unit="%"
                    value={reading.oilFilledPct}
                    error={errorAt(`${path}.oilFilledPct`)}
                    onChange={(oilFilledPct) => change(index, { oilFilledPct })}
                  />
                </td>
                <td>
                  <CheckBox
                    label={<span className="visually-hidden">{`${name} ${t('defect')}`}</span>}
                    checked={reading.oilPeripheralDefect === true}
                    onChange={(defect) => change(index, { oilPeripheralDefect: defect })}
                  />
                </td>
                <td>
                  <CheckBox
                    label={<span className="visually-hidden">{`${name} ${t('notEvaluable')}`}</span>}
                    checked={!reading.evaluable}
                    onChange={(notEvaluable) =>
                      change(
                        index,
                        notEvaluable
                          ? { evaluable: false, viableMm: null, longestMm: null, viableAcrossMm: null }
                          : { evaluable: true },
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
