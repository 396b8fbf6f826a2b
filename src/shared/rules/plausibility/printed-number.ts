const PLAIN = /^\d+(?:\.\d+)?$/
/** Three digits after one comma may be a thousands group, unless what stands before cannot begin one. */
const DECIMAL_COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|(?:0\d*|\d{4,}),\d+)$/
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/
const POINT_GROUPS = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/

/**
 * The digits of a printed number with a decimal point, where it can be read one way only: `35,6` is 35.6 and `1,210.5`
 * is 1210.5. null for `1,210`, which is a thousand in one country and little more than one in another.
 */
export function printedNumber(printed: string): string | null {
  if (PLAIN.test(printed)) return printed
  if (DECIMAL_COMMA.test(printed)) return printed.replace(',', '.')
  if (COMMA_GROUPS.test(printed)) return printed.replaceAll(',', '')
  return POINT_GROUPS.test(printed) ? printed.replaceAll('.', '').replace(',', '.') : null
}
