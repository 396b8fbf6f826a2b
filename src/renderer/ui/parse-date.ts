import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'

/** Reads `2026-11-23`, `20261123`, `2026/1/3`, `2026.1.3` and `2026年1月3日`; null for no date that exists. */
export function parseDate(typed: string): IsoDate | null {
  const text = typed.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
