import { useTranslation } from 'react-i18next'
import type { RulesetId } from '../../shared/model/settings.ts'
import type { RuleResult } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { ruleWording } from '../../shared/rules/eligibility/rule-wording.ts'
import { factCode, factName } from '../../shared/wording/fact-words.ts'
import type { Language } from '../../shared/wording/language.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { askedNow, factPath } from './fact-path.ts'
import { useGoTo } from './use-go-to.ts'

/** How many of the facts that a rule waits for are named on its line. */
const WAITS_NAMED = 2

/** What a rule says, in the language of the reader. */
export function ruleLabel(
  rule: Pick<RuleResult, 'id' | 'label'>,
  ruleset: RulesetId,
  language: Language,
): string {
  return (language === 'zh' ? ruleWording(ruleset, rule.id)?.zh : null) ?? printed(rule.label)
}

/** The rulesets are plain text for every reader; on screen powers and units are printed. */
const printed = (label: string): string =>
  label.replaceAll('x10^9/L', '× 10⁹/L').replaceAll('umol/L', 'µmol/L').replaceAll('>=', '≥')

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
  const waits = askedNow(rule.missing)
  const technique = techniqueOf(rule, rulesetId, language)
  const isOpen = rule.outcome === 'unknown' || (rule.kind === 'indication' && rule.result === 'unknown')
  const isQuiet = rule.outcome === 'absent'
  const evidence = rule.evidence.map((one) => evidenceText(one, language)).filter((text) => text !== null)
  return (
    <div className="rule" data-quiet={isQuiet || undefined}>
      <b className="rule-id">{rule.id}</b>
      <span className={isOpen ? 'rule-label ellipsis' : 'rule-label'} title={label}>
        {label}
      </span>
      {!isOpen && !isQuiet && <b className="rule-kind">{t(`kind.${rule.outcome ?? rule.kind}`)}</b>}
      {isOpen ? (
        <span className="rule-waits">
          {waits.slice(0, WAITS_NAMED).map((fact) => (
            <Button
              key={fact}
              compact
              variant="link"
              className="rule-jump"
              onClick={() => goTo(factPath(fact))}
            >
              {factName(fact, language)}
            </Button>
          ))}
          {waits.length > WAITS_NAMED && <span className="faint">+{waits.length - WAITS_NAMED}</span>}
        </span>
      ) : (
        !isQuiet && evidence.length > 0 && <span className="rule-evidence">{evidence.join(', ')}</span>
      )}
      {technique !== null && <span className="rule-evidence">{t('technique', { technique })}</span>}
    </div>
  )
}
