import { memo } from 'react'
import { sumOf } from '../../shared/kit/decimal.ts'
import { explainCumulative } from '../../shared/rules/sessions/cumulative-amount.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import type { CumulativeLine } from './cumulative.ts'

type Amounts = Pick<CumulativeLine, 'unit' | 'before' | 'today' | 'unrecorded'>
export interface CumulativeRowProps extends Amounts {
  readonly name: string
}

const SHOWN_PLACES = 2
/** A sum that misses an amount nobody recorded is a lower bound, and says so. */
const atLeast = (unrecorded: number, value: number) =>
  unrecorded > 0 ? `≥ ${formatNumber(value)}` : formatNumber(value)
const shown = (value: number) => Number(value.toFixed(SHOWN_PLACES))

/** One amount before, today and after. The figures are its only props: a key typed elsewhere leaves it alone. */
export const CumulativeRow = memo(function CumulativeRow(props: CumulativeRowProps) {
  const { name, unit, before, today, unrecorded } = props
  const after = (
    <b>
      <ComputedValue explanation={explainCumulative(props)}>
        {atLeast(unrecorded, shown(sumOf([before, today])))}
      </ComputedValue>
    </b>
  )
  return (
    <tr>
      <th scope="row">
        {name} <span className="faint">{unitText(unit)}</span>
      </th>
      <td>{atLeast(unrecorded, shown(before))}</td>
      <td>{formatSigned(shown(today))}</td>
      <td>{after}</td>
    </tr>
  )
})
