import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CERTAINTIES } from '../../shared/model/formula.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'
import { useLanguage } from '../i18n/language.ts'
import { inLanguage, type RuleWords } from './rule-words.ts'
import { Tag } from './tag.tsx'

const OTHER = { en: 'zh', zh: 'en' } as const satisfies Record<Language, Language>
const TAGS = { en: 'en', zh: 'zh-CN' } as const satisfies Record<Language, string>

export interface RuleTextProps {
  readonly id: string
  readonly words: RuleWords
  /** How it came out, at the right of its first line. */
  readonly outcome?: ReactNode
}

/** A rule in the reader's language; pressed, it also says itself in the other one, and where it comes from. */
export function RuleText({ id, words, outcome }: RuleTextProps) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const other = OTHER[language]
  const label = words.label[language] ?? words.label[other]
  const said = words.label[language] === null ? null : words.label[other]
  const { certainty } = words
  const source = inLanguage(words.source, language)
  const technique = words.technique?.[other] ?? null
  return (
    <details className="rule-text">
      <summary>
        <b className="rule-id">{id}</b>
        <span className="rule-label">{label}</span>
        {outcome !== undefined && <b className="rule-kind">{outcome}</b>}
      </summary>
      <div className="rule-about">
        {said !== null && <p lang={TAGS[other]}>{said}</p>}
        {technique !== null && <p lang={TAGS[other]}>{technique}</p>}
        {source !== '' && <p>{t('source', { source })}</p>}
        {certainty !== null && <Tag>{wordFor(CERTAINTIES, certainty, language)}</Tag>}
      </div>
    </details>
  )
}
