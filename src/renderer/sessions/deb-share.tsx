import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sumOf } from '../../shared/kit/decimal.ts'
import { answerDebDelivered } from '../../shared/rules/sessions/deb-delivered.ts'
import { formatQuantity } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useSession } from './session-context.ts'

const isNumber = (value: number | null): value is number => value !== null && !Number.isNaN(value)

/** Of what was loaded on the beads of one artery, the share that was delivered there. */
export function DebShare({ path }: { readonly path: `procedure.arteries.${number}` }) {
  const { t } = useTranslation('sessions')
  const { form } = useSession()
  const { agents, drugs } = useWatch({ control: form.control, name: path })
  const loaded = agents.flatMap(({ agent, loadedMg }) =>
    agent === 'DEB' && isNumber(loadedMg) ? [loadedMg] : [],
  )
  const delivered = drugs.flatMap(({ vehicle, doseMg }) =>
    vehicle === 'beads' && isNumber(doseMg) ? [doseMg] : [],
  )
  const { shown, explain } = answerDebDelivered(
    delivered.length === 0 ? null : sumOf(delivered),
    loaded.length === 0 ? null : sumOf(loaded),
  )
  if (shown === null) return null
  return (
    <span className="artery-ratio tabular">
      <ComputedValue explanation={explain}>
        {t('detail.delivered', { value: formatQuantity(shown, '%', 0) })}
      </ComputedValue>
    </span>
  )
}
