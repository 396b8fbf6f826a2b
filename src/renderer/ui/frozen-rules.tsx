import { useTranslation } from 'react-i18next'
import type { RulesetName } from '../../shared/model/settings.ts'
import type { Judgement } from '../../shared/model/snapshot.ts'
import { useLanguage } from '../i18n/language.ts'
import { frozenRuleWords, inLanguage } from './rule-words.ts'
import { RuleText } from './rule-text.tsx'

export interface FrozenRulesProps {
  readonly ruleset: RulesetName
  readonly judgement: Judgement
}

/** What a stored judgement rested on: what applied, what was open, what was met, what had to be noted. */
export function FrozenRules({ ruleset, judgement }: FrozenRulesProps) {
  const { t } = useTranslation('eligibility')
  const { absolute, relative, unknown, indications, advisories } = judgement
  const groups = [
    {
      title: t('fired'),
      rules: [
        ...absolute.map((id) => ({ id, outcome: t('kind.absolute'), steppedDown: false })),
        ...relative.map((id) => ({ id, outcome: t('kind.relative'), steppedDown: true })),
      ],
    },
    { title: t('undecided'), rules: plain(unknown) },
    { title: t('indicated'), rules: plain(indications) },
    { title: t('notedRules'), rules: plain(advisories) },
  ]
  return (
    <>
      {groups
        .filter(({ rules }) => rules.length > 0)
        .map(({ title, rules }) => (
          <div key={title}>
            <h4 className="rule-group">{title}</h4>
            {rules.map((rule) => (
              <FrozenRule key={rule.id} ruleset={ruleset} {...rule} />
            ))}
          </div>
        ))}
    </>
  )
}

interface FrozenRuleProps {
  readonly ruleset: RulesetName
  readonly id: string
  readonly outcome: string | undefined
  readonly steppedDown: boolean
}

const plain = (ids: readonly string[]) => ids.map((id) => ({ id, outcome: undefined, steppedDown: false }))

function FrozenRule({ ruleset, id, outcome, steppedDown }: FrozenRuleProps) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const words = frozenRuleWords(ruleset, id, steppedDown)
  return (
    <div className="rule">
      {words === null ? (
        <p className="rule-plain">
          <b className="rule-id">{id}</b> <b className="rule-kind">{outcome}</b>
        </p>
      ) : (
        <RuleText id={id} words={words} outcome={outcome} />
      )}
      {words !== null && words.technique !== null && (
        <p className="rule-evidence">
          {t('technique', { technique: inLanguage(words.technique, language) })}
        </p>
      )}
    </div>
  )
}
