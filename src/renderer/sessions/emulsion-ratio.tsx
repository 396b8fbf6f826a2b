import { useWatch } from 'react-hook-form'
import { sumOf } from '../../shared/kit/decimal.ts'
import { answerEmulsionRatio } from '../../shared/rules/sessions/emulsion-ratio.ts'
import { formatNumber } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useSession } from './session-context.ts'

/** Oil to aqueous drug by volume, of one artery; empty until both are known. */
export function EmulsionRatio({ path }: { readonly path: `procedure.arteries.${number}` }) {
  const { form } = useSession()
  const { agents, drugs } = useWatch({ control: form.control, name: path })
  const isNumber = (value: number | null): value is number => value !== null && !Number.isNaN(value)
  const oilMl = sumOf(
    agents.flatMap(({ agent, amount }) => (agent === 'iodized_oil' && isNumber(amount) ? [amount] : [])),
  )
  const aqueousMl = sumOf(
    drugs.flatMap(({ vehicle, volumeMl }) =>
      vehicle === 'oil_emulsion' && isNumber(volumeMl) ? [volumeMl] : [],
    ),
  )
  const { shown, explain } = answerEmulsionRatio(oilMl || null, aqueousMl || null)
  if (shown === null) return <span className="artery-ratio faint" />
  return (
    <span className="artery-ratio tabular">
      <ComputedValue explanation={explain}>{formatNumber(shown, 1)}:1</ComputedValue>
    </span>
  )
}
