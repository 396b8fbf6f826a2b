import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatNumber } from '../../i18n/format.ts'

/** `>60,500` for a capped value. */
export function boundedNumber({ value, comparator }: Pick<SeriesPoint, 'value' | 'comparator'>): string {
  return value === null ? '' : `${comparator ?? ''}${formatNumber(value, value >= 100 ? 0 : undefined)}`
}
