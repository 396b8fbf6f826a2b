import { IMPORT_REASONS } from '../../shared/rules/import-reasons.ts'
import type { Language } from '../../shared/wording/language.ts'

/** What a finding is about in general, its details left open: `The value lies outside … to ….` */
export function reasonText(code: string, language: Language): string {
  if (!Object.hasOwn(IMPORT_REASONS, code)) return code
  const reason = IMPORT_REASONS[code as keyof typeof IMPORT_REASONS]
  return reason[language]
    .replaceAll(/\{offer\}/g, '')
    .replaceAll(/\{\w+\}( ?\{\w+\})*/g, '…')
    .replaceAll(/(… ?)+/g, '… ')
    .replaceAll(/… ([.;),，。；）])/g, '…$1')
    .trim()
}
