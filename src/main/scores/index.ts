import type { scores as endpoints } from '../../shared/contract/scores.ts'
import { ok } from '../../shared/kit/result.ts'
import { ALBI_FORMULA, scoreAlbi } from '../../shared/rules/scores/albi.ts'
import { scoreChildPugh } from '../../shared/rules/scores/child-pugh.ts'
import { convertUnit, type Quantity } from '../../shared/rules/plausibility/units.ts'
import type { Handlers } from '../core/handler.ts'

const NOT_SCORED = {
  raw: null,
  shown: null,
  grade: null,
  modifiedGrade: null,
  formula: ALBI_FORMULA,
} as const

export const scores: Handlers<{ scores: typeof endpoints }>['scores'] = {
  childPugh: (_, input) => ok(scoreChildPugh(input)),
  albi: (_, { bilirubin, albumin }) =>
    ok(
      scoreAlbi({
        bilirubinUmolL: inUnit('bilirubin', bilirubin, 'umol/L'),
        albuminGL: inUnit('albumin', albumin, 'g/L'),
      }) ?? NOT_SCORED,
    ),
}

function inUnit(
  quantity: Quantity,
  typed: { value: number; unit: string } | null,
  unit: string,
): number | null {
  return typed && convertUnit(quantity, typed.value, typed.unit, unit)
}
