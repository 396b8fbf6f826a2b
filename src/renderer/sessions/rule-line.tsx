import { useTranslation } from 'react-i18next'
import type { RulesetId } from '../../shared/model/settings.ts'
import type { RuleResult } from '../../shared/rules/eligibility-explanation.ts'
import { ruleWording } from '../../shared/rules/rule-wording.ts'
import { factCode, factName } from '../../shared/wording/fact-words.ts'
import type { Language } from '../../shared/wording/language.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { factPath } from './fact-path.ts'
import { useGoTo } from './use-go-to.ts'

/** What a rule says, in the language of the reader. */
export function ruleLabel(
  rule: Pick<RuleResult, 'id' | 'label'>,
  ruleset: RulesetId,
  language: Language,
): string {
  return (language === 'zh' ? ruleWording(ruleset, rule.id)?.zh : null) ?? rule.label
}

function techniqueOf(rule: RuleResult, ruleset: RulesetId, language: Language): string | null {
  if (rule.technique === null) return null
  return (language === 'zh' ? ruleWording(ruleset, rule.id)?.techniqueZh : null) ?? rule.technique
}

type Evidence = RuleResult['evidence'][number]

/** `Platelets 46 10⁹/L`, `Child-Pugh 5–7`; null while there is nothing to show. */
export function evidenceText({ name, value, unit }: Evidence, language: Language): string | null {
  if (value === null || value === false) return null
  const said = (): string => {
    if (typeof value === 'number')
      return unit === undefined ? formatNumber(value) : formatQuantity(value, unitText(unit))
    if (Array.isArray(value)) return value.join(' / ')
    if (typeof value === 'object')
      return value.low === value.high ? String(value.low) : `${value.low}–${value.high}`
    return factCode(String(value), language)
  }
  return `${factName(name, language)} ${said()}`
}

/** One rule: its id, what it says, the numbers it was decided by, and a way to what it still waits for. */
export function RuleLine({ rule, rulesetId }: { readonly rule: RuleResult; readonly rulesetId: RulesetId }) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const { goTo } = useGoTo()
  const label = ruleLabel(rule, rulesetId, language)
  const technique = techniqueOf(rule, rulesetId, language)
  const isOpen = rule.outcome === 'unknown' || (rule.kind === 'indication' && rule.result === 'unknown')
  const isQuiet = rule.outcome === 'absent'
  const [waits] = rule.missing
  const evidence = rule.evidence.map((one) => evidenceText(one, language)).filter((text) => text !== null)
  return (
    <div className="rule" data-quiet={isQuiet || undefined}>
      <b className="rule-id">{rule.id}</b>
      <span className="rule-label" title={label}>
        {label}
        {!isQuiet && evidence.length > 0 && <span className="rule-evidence">{evidence.join(', ')}</span>}
        {technique !== null && <span className="rule-evidence">{t('technique', { technique })}</span>}
      </span>
      {isOpen && waits !== undefined ? (
        <Button compact variant="link" className="rule-jump" onClick={() => goTo(factPath(waits))}>
          {factName(waits, language)}
          {rule.missing.length > 1 && ` +${rule.missing.length - 1}`}
        </Button>
      ) : (
        !isQuiet && <b className="rule-kind">{t(`kind.${rule.outcome ?? rule.kind}`)}</b>
      )}
    </div>
  )
}
