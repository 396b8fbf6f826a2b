const FULL_WIDTH = /[０-９．－＋]/g

/**
 * The number that somebody typed: null for nothing, NaN for no number. Understands full-width digits of an input
 * method, a true minus, and commas that group thousands; a comma before any other number of digits is refused,
 * because it may have been meant as a decimal point.
 */
export function parseNumber(typed: string): number | null {
  const text = typed
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212–]/g, '-')
    .replace(/。/g, '.')
    .replace(/，/g, ',')
    .trim()
  if (text === '') return null
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(text) || !/\d/.test(text)) return Number.NaN
  return Number(text.replaceAll(',', ''))
}
