import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { answerDosePerSurface } from '../../shared/rules/sessions/dose-per-surface.ts'
import { answerDrugPreparation } from '../../shared/rules/sessions/drug-preparation.ts'
import { formatQuantity } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useSession } from './session-context.ts'

const known = (value: number | null) => (value === null || Number.isNaN(value) ? null : value)

/** The dose per body surface and what is left of the vials, beside the dose that they are worked out from. */
export function DrugFacts({ path }: { readonly path: `procedure.arteries.${number}.drugs.${number}` }) {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const { heightCm, weightKg } = background.record.patient
  const [doseMg, vialMg, vials] = useWatch({
    control: form.control,
    name: [`${path}.doseMg`, `${path}.vialMg`, `${path}.vials`],
  })
  const surface = answerDosePerSurface(known(doseMg), heightCm, weightKg)
  const left = answerDrugPreparation({ doseMg: known(doseMg), vialMg: known(vialMg), vials: known(vials) })
  if (surface.shown === null && left.shown === null) return null
  return (
    <div className="drug-facts tabular">
      {surface.shown !== null && (
        <ComputedValue explanation={surface.explain}>
          {formatQuantity(surface.shown, 'mg/m²', 1)}
        </ComputedValue>
      )}
      {left.shown !== null && (
        <ComputedValue explanation={left.explain} {...(left.shown < 0 ? { className: 'is-warn' } : {})}>
          {t(left.shown < 0 ? 'detail.short' : 'detail.left', {
            value: formatQuantity(Math.abs(left.shown), 'mg'),
          })}
        </ComputedValue>
      )}
    </div>
  )
}
