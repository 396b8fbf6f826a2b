import { DRUGS } from '../../../shared/model/agent.ts'
import { wordFor } from '../../../shared/model/term.ts'
import type { Language } from '../../../shared/wording/language.ts'

const CUSTOMARY: Readonly<Record<string, string>> = { fluorouracil: '5-FU', floxuridine: 'FUDR' }

/** `Epi` or `表柔`: as short as a mark on the timeline has room for. */
export function drugShort(code: string, language: Language): string {
  if (language === 'zh') return wordFor(DRUGS, code, 'zh').slice(0, 2)
  return CUSTOMARY[code] ?? `${code.charAt(0).toUpperCase()}${code.slice(1, 3)}`
}
