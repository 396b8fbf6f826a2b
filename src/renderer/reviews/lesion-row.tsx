import { useTranslation } from 'react-i18next'
import { LESION_ROLES, type Lesion } from '../../shared/model/lesion.ts'
import { wordFor } from '../../shared/model/term.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckBox } from '../ui/check-box.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { lastImageOf, type ReadingRow } from './review-form.ts'

const mm = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatNumber(value)

export interface LesionRowProps {
  readonly lesion: Lesion
  readonly reading: ReadingRow
  readonly path: string
  readonly isFirst: boolean
  readonly onChange: (patch: Partial<ReadingRow>) => void
  readonly errorAt: (path: string) => string | undefined
}

/** One known lesion: its last diameters beside the fields of this image. */
export function LesionRow({ lesion, reading, path, isFirst, onChange, errorAt }: LesionRowProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const name = `L${lesion.no}`
  const last = lastImageOf(lesion)
  const field = (key: 'viableMm' | 'longestMm' | 'oilFilledPct', head: string, unit: string) => ({
    compact: true,
    labelHidden: true,
    label: `${name} ${head}`,
    name: `${path}.${key}`,
    unit,
    value: reading[key],
    error: errorAt(`${path}.${key}`),
    onChange: (value: number | null) => onChange({ [key]: value }),
  })
  return (
    <tr>
      <th scope="row">
        {name} <span className="muted">S{lesion.segments.join(', ')}</span>
      </th>
      <td>{wordFor(LESION_ROLES, lesion.role, language)}</td>
      <td className="end tabular">{mm(lesion.measurements[0]?.viableMm)}</td>
      <td className="end tabular muted" title={last?.measuredOn}>
        {mm(last?.viableMm)} / {mm(last?.longestMm)}
      </td>
      <td>
        <NumberField
          {...field('viableMm', t('viableNow'), 'mm')}
          disabled={!reading.evaluable}
          autoFocus={isFirst}
        />
      </td>
      <td>
        <NumberField {...field('longestMm', t('longestNow'), 'mm')} disabled={!reading.evaluable} />
      </td>
      <td>
        <NumberField {...field('oilFilledPct', t('oil'), '%')} />
      </td>
      <td>
        <CheckBox
          label={<span className="visually-hidden">{`${name} ${t('defect')}`}</span>}
          checked={reading.oilPeripheralDefect === true}
          onChange={(defect) => onChange({ oilPeripheralDefect: defect })}
        />
      </td>
      <td>
        <CheckBox
          label={<span className="visually-hidden">{`${name} ${t('notEvaluable')}`}</span>}
          checked={!reading.evaluable}
          onChange={(notEvaluable) =>
            onChange(
              notEvaluable
                ? { evaluable: false, viableMm: null, longestMm: null, viableAcrossMm: null }
                : { evaluable: true },
            )
          }
        />
      </td>
    </tr>
  )
}
