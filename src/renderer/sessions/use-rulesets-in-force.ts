import { useMemo, useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { useAsk } from '../api/use-ask.ts'
import type { SessionBackground } from './session-background.ts'
import type { SessionForm } from './session-form.ts'

/** The background with the rulesets of the day that is typed; those of the day before stay until they are known. */
export function useRulesetsInForce(
  control: Control<SessionForm>,
  background: SessionBackground,
): SessionBackground {
  const on = useWatch({ control, name: 'procedure.performedOn' })
  const { value } = useAsk(
    'eligibility.inForce',
    { on },
    { enabled: isIsoDate(on) && background.completing === null },
  )
  const [rulesets, setRulesets] = useState(background.rulesets)
  if (value !== undefined && value !== rulesets) setRulesets(value)
  return useMemo(() => ({ ...background, rulesets }), [background, rulesets])
}
