import type { Language } from './language.ts'

interface Unknown {
  readonly code: string
  readonly [detail: string]: unknown
}

/** What to write instead of a name that is not known: the nearest one, or all there are. Empty for any other error. */
export function notKnownHint(error: Unknown, language: Language): string {
  const { code, nearest, units } = error
  if (typeof nearest === 'string')
    return { en: ` Did you mean “${nearest}”?`, zh: `是否指“${nearest}”？` }[language]
  if (code !== 'range-not-found' || !Array.isArray(units)) return ''
  if (units.length === 0)
    return {
      en: ' plausibility.ranges lists every field with its units.',
      zh: 'plausibility.ranges 可列出全部项目及其单位。',
    }[language]
  return { en: ` Its units: ${units.join(', ')}.`, zh: `可用单位：${units.join('、')}。` }[language]
}
