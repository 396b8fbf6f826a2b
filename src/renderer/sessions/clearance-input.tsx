import { useTranslation } from 'react-i18next'
import { roundHalfAway } from '../../shared/kit/decimal.ts'
import { useStored } from '../forms/store.ts'
import { formatQuantity } from '../i18n/format.ts'
import { NumberField } from '../ui/number-field.tsx'
import { useClearanceOffer } from './use-clearance-offer.ts'
import { useSuggestionHere } from './use-suggestion-here.ts'
import { useSession } from './session-context.ts'
import { useSessionField } from './use-session-field.ts'

/** Creatinine clearance as typed; what follows from creatinine, age, weight and sex is offered, never filled in. */
export function ClearanceInput() {
  const { t } = useTranslation('sessions')
  const { judgement } = useSession()
  const { value, change, frame } = useSessionField('findings.crcl_mL_min', { compact: true })
  const { raw } = useStored(judgement, (state) => state.clearance)
  const tooOld = useStored(judgement, (state) => state.staleWeight)
  const offer = useClearanceOffer()
  const here = useSuggestionHere()
  const offered = raw === null ? null : roundHalfAway(raw, 1)
  return (
    <NumberField
      {...frame}
      value={value ?? null}
      onChange={change}
      unit="mL/min"
      example="85"
      hint={
        frame.hint ??
        (value === offered && offered !== null
          ? t('findings.clearanceFormula')
          : tooOld === null
            ? undefined
            : t('findings.staleWeight', { count: tooOld.days, limit: tooOld.limitDays }))
      }
      correction={
        offer === null
          ? null
          : {
              label: t('findings.useClearance', { value: formatQuantity(offer.mLMin, 'mL/min') }),
              onApply: offer.take,
              ...(here === 'clearance' ? { keys: 'Alt+U' } : {}),
            }
      }
    />
  )
}
