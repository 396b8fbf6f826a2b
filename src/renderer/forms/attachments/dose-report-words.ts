import type { DoseReport, DoseReportField } from '../../../shared/model/dose-report.ts'
import { unitText } from '../../../shared/wording/unit.ts'
import { formatNumber, formatQuantity } from '../../i18n/format.ts'

const UNITS: Readonly<Record<DoseReportField, string | null>> = {
  dapGyCm2: 'Gy.cm2',
  airKermaMgy: 'mGy',
  fluoroscopyMin: 'min',
  dsaRuns: null,
  dsaFrames: null,
}

/** A value of a report as a field shows it. */
export function doseValueText(field: DoseReportField, value: number): string {
  const unit = UNITS[field]
  return unit === null ? formatNumber(value) : formatQuantity(value, unitText(unit))
}

/** What a report states in its own number and unit, the unit as it is printed. */
export function statedText(stated: string): string {
  return stated
    .split(' ')
    .map((word) => (/^[a-zA-Z]/.test(word) ? unitText(word) : word))
    .join(' ')
}

/** Maker and model of the unit; null where the report names neither. */
export function deviceOf({ manufacturer, model }: DoseReport): string | null {
  const named = [manufacturer, model].filter((word) => word !== null).join(' ')
  return named === '' ? null : named
}
