/**
 * What two hospital numbers are compared by: full-width forms made narrow, capitals, no spaces. `a100 2003` is
 * `A1002003`; what was typed stays what is shown.
 */
export function hospitalNoKey(hospitalNo: string): string {
  return hospitalNo.normalize('NFKC').toUpperCase().replace(/\s+/gu, '')
}
