import { z } from 'zod'
import { OverrideCode } from '../../model/session.ts'
import type { Verdict } from '../../model/snapshot.ts'

/** What saving needs: nothing, a written reason, or an override with a second person. */
export const Gate = z.enum(['open', 'reason', 'override'])
export type Gate = z.output<typeof Gate>

export function gateFor(verdict: Verdict): Gate {
  switch (verdict) {
    case 'ELIGIBLE':
      return 'open'
    case 'RELATIVE':
      return 'reason'
    case 'ABSOLUTE':
    case 'INSUFFICIENT':
    case 'NO_INDICATION':
      return 'override'
  }
}

/** From the mildest to the one that weighs most, for showing several rulesets together. */
const GATE_WEIGHT: Record<Gate, number> = { open: 0, reason: 1, override: 2 }

/** Of several rulesets judged together, the strictest decides what saving needs. */
export function strictestGate(verdicts: readonly Verdict[]): Gate {
  return verdicts
    .map(gateFor)
    .reduce((strictest, gate) => (GATE_WEIGHT[gate] > GATE_WEIGHT[strictest] ? gate : strictest), 'open')
}

export type OverrideReason = z.output<typeof OverrideCode>

export const OVERRIDE_REASONS: readonly { code: OverrideReason; en: string; zh: string }[] = [
  { code: 'emergency', en: 'Emergency', zh: '急诊' },
  { code: 'mdt_decision', en: 'Tumour board decision', zh: 'MDT 决定' },
  { code: 'correction_planned', en: 'Corrected before the puncture', zh: '穿刺前纠正' },
  { code: 'trial', en: 'Clinical trial', zh: '临床试验' },
  { code: 'palliative_intent', en: 'Palliative intent', zh: '姑息目的' },
  { code: 'data_pending', en: 'Results still to come', zh: '结果待回' },
  { code: 'other', en: 'Other', zh: '其他' },
]
