/** Text as it is compared: full-width forms made narrow, without case, without spaces at either end or doubled. */
export function foldText(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
