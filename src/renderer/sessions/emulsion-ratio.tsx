import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sumOf } from '../../shared/kit/decimal.ts'
import { formatNumber } from '../i18n/format.ts'
import { useSession } from './session-context.ts'

/** Oil to aqueous drug by volume, of one artery; empty until both are known. */
export function EmulsionRatio({ path }: { readonly path: `procedure.arteries.${number}` }) {
  const { t } = useTranslation('sessions')
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
  if (oilMl === 0 || aqueousMl === 0) return <span className="artery-ratio faint" />
  return (
    <span className="artery-ratio tabular" title={t('artery.ratioTitle')}>
      {formatNumber(oilMl / aqueousMl, 1)}:1
    </span>
  )
}
