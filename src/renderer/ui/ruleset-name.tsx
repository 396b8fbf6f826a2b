import { useLanguage } from '../i18n/language.ts'
import { rulesetTitle, type TitledRuleset } from './rule-words.ts'

const HASH_DIGITS = 8

export interface RulesetNameProps {
  readonly ruleset: TitledRuleset
  /** Hash of the exact text it was judged by. */
  readonly sha256: string | undefined
}

/** A ruleset by its title, with the exact text behind it. */
export function RulesetName({ ruleset, sha256 }: RulesetNameProps) {
  const language = useLanguage()
  const { id, version } = ruleset
  return (
    <span className="ruleset-name">
      {rulesetTitle(ruleset, language)}{' '}
      <span className="faint tabular nowrap" title={sha256}>
        {id} {version} {sha256?.slice(0, HASH_DIGITS)}
      </span>
    </span>
  )
}
