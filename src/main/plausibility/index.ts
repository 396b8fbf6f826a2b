import type { plausibility as endpoints } from '../../shared/contract/plausibility.ts'
import { ok } from '../../shared/kit/result.ts'
import { RANGES } from '../../shared/rules/plausibility/plausibility.ts'
import { rangeFieldName } from '../../shared/wording/range-fields.ts'
import type { Handlers } from '../core/handler.ts'
import { checkValue } from './check-value.ts'

export const plausibility: Handlers<{ plausibility: typeof endpoints }>['plausibility'] = {
  check: checkValue,
  ranges: () =>
    ok(
      RANGES.map(({ field, unit, warn, hard }) => ({
        field,
        unit,
        name: { en: rangeFieldName(field, 'en'), zh: rangeFieldName(field, 'zh') },
        warn: [...warn],
        hard: [...hard],
      })),
    ),
}
