import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleResult } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { factCode, factName } from '../../shared/wording/fact-words.ts'
import type { Language } from '../../shared/wording/language.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useStored } from '../forms/store.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { RuleText } from '../ui/rule-text.tsx'
import { inLanguage, ruleWords } from '../ui/rule-words.ts'
import { askedNow, factPath } from './fact-path.ts'
import { useClearanceOffer } from './use-clearance-offer.ts'
import { useSession } from './session-context.ts'
import { useGoTo } from './use-go-to.ts'

/** How many of the facts that a rule waits for are named on its line before the rest is asked for. */
const WAITS_NAMED = 3

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

export interface RuleLineProps {
  readonly rule: RuleResult
  readonly rulesetId: string
}

/** One rule: its id, what it says, the numbers it was decided by, and a way to what it still waits for. */
export function RuleLine({ rule, rulesetId }: RuleLineProps) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const words = ruleWords(rulesetId, rule)
  const isOpen = rule.outcome === 'unknown' || (rule.kind === 'indication' && rule.result === 'unknown')
  const isQuiet = rule.outcome === 'absent'
  // One that is there already, and may yet step down, shows by what it is there.
  const showsEvidence = !isQuiet && (!isOpen || rule.result === true)
  const evidence = rule.evidence.map((one) => evidenceText(one, language)).filter((text) => text !== null)
  // In the group of what is met, the word "indication" would only repeat the heading.
  const outcome =
    isOpen || isQuiet || rule.kind === 'indication' ? undefined : t(`kind.${rule.outcome ?? rule.kind}`)
  return (
    <div className="rule" data-open={isOpen || undefined}>
      <RuleText id={rule.id} words={words} outcome={outcome} />
      {showsEvidence && evidence.length > 0 && <p className="rule-evidence">{evidence.join(', ')}</p>}
      {isOpen && <Waits facts={askedNow(rule.missing)} />}
      {words.technique !== null && (
        <p className="rule-evidence">
          {t('technique', { technique: inLanguage(words.technique, language) })}
        </p>
      )}
    </div>
  )
}

/** The clearance that the form can compute, taken where the rule waits for it. */
function TakeClearance() {
  const { t } = useTranslation('sessions')
  const offer = useClearanceOffer()
  if (offer === null) return null
  return (
    <Button compact onClick={offer.take}>
      {t('findings.useClearance', { value: formatQuantity(offer.mLMin, 'mL/min') })}
    </Button>
  )
}

/** What a rule waits for, each a way to its field; what is out of date leads to its day, once for all of that day. */
function Waits({ facts }: { readonly facts: readonly string[] }) {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const { goTo } = useGoTo()
  const { judgement } = useSession()
  const outOfDate = useStored(judgement, (state) => state.outOfDate)
  const [isWhole, setWhole] = useState(false)
  const jumps = new Map(
    facts.map((fact) => {
      const stale = outOfDate.get(factPath(fact))
      if (stale === undefined) return [factPath(fact), factName(fact, language)]
      const name = stale.item === 'laboratory' ? factName(fact, language) : t(`dated.${stale.item}`)
      return [stale.path, t('outOfDate', { name, count: stale.days })]
    }),
  )
  const shown = isWhole ? [...jumps] : [...jumps].slice(0, WAITS_NAMED)
  const others = jumps.size - shown.length
  return (
    <div className="rule-waits">
      {shown.map(([path, name]) => (
        <Button key={path} compact variant="link" className="rule-jump" onClick={() => goTo(path)}>
          {name}
        </Button>
      ))}
      {others > 0 && (
        <Button
          compact
          variant="link"
          className="rule-jump"
          aria-label={t('moreWaits', { count: others })}
          title={t('moreWaits', { count: others })}
          onClick={() => setWhole(true)}
        >
          +{others}
        </Button>
      )}
      {facts.includes('crcl_mL_min') && <TakeClearance />}
    </div>
  )
}
