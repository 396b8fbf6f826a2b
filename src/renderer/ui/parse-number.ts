const FULL_WIDTH = /[０-９．－＋]/g

/** The text in plain ASCII: full-width digits and signs of an input method, a true minus, a Chinese comma or point. */
function plain(typed: string): string {
  return typed
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212–]/g, '-')
    .replace(/。/g, '.')
    .replace(/，/g, ',')
    .trim()
}

const POINT = /^[+-]?(\d+\.?\d*|\.\d+)$/
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/
const DECIMAL_COMMA = /^[+-]?(\d+,\d*|,\d+)$/
/** One comma before three digits, and before it what a group of thousands may begin with. */
const EITHER_WAY = /^([+-]?[1-9]\d{0,2}),(\d{3})$/

/**
 * The number that somebody typed: null for nothing, NaN for no number. A comma is a decimal one where it cannot group
 * thousands (`12,5`), and groups them where it cannot be a decimal one (`1,284.5`); `1,234` may be meant either way,
 * differs by a thousand, and is refused.
 */
export function parseNumber(typed: string): number | null {
  const text = plain(typed)
  if (text === '') return null
  if (POINT.test(text)) return Number(text)
  if (EITHER_WAY.test(text)) return Number.NaN
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'))
  return GROUPED.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
}

/** Both readings of a number whose comma may be meant either way, after the sign of a bound if there is one. */
export function readEitherWay(typed: string): { readonly grouped: string; readonly decimal: string } | null {
  const match = EITHER_WAY.exec(plain(typed).replace(/^[<>＜＞]\s*/, ''))
  return match && { grouped: `${match[1]}${match[2]}`, decimal: `${match[1]}.${match[2]}` }
}
