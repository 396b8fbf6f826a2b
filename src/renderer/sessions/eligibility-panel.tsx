import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EligibilityExplanation } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { OVERRIDE_REASONS } from '../../shared/rules/eligibility/verdict.ts'
import { useStored } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { CheckBox } from '../ui/check-box.tsx'
import { Panel } from '../ui/panel.tsx'
import { RuleText } from '../ui/rule-text.tsx'
import { rulesetShortName, rulesetTitle, ruleWords } from '../ui/rule-words.ts'
import { LongTextInput, SelectInput, TextInput } from './fields.tsx'
import { ScoresLine } from './scores-line.tsx'
import { useSession } from './session-context.ts'
import { useNamedRuleset } from './use-named-ruleset.ts'
import { useSessionField } from './use-session-field.ts'
import { VerdictPanel } from './verdict-panel.tsx'

/** The verdict of every active ruleset, and the decision that the strictest of them asks for. */
export function EligibilityPanel() {
  const { t } = useTranslation('eligibility')
  const { shortName } = useNames()
  const { judgement } = useSession()
  const verdicts = useStored(judgement, (state) => state.verdicts)
  return (
    <>
      {/* Only the words of the verdicts: read out when one changes, and not at every keystroke. */}
      <p role="status" aria-live="polite" className="visually-hidden">
        {verdicts.map((judged) => `${shortName(judged)}: ${t(`verdict.${judged.verdict}`)}`).join('. ')}
      </p>
      <Panel title={t('title')}>
        <ScoresLine />
        {verdicts.length > 1 && <Strictest />}
      </Panel>
      {verdicts.map((verdict) => (
        <VerdictPanel key={verdict.rulesetId} verdict={verdict} />
      ))}
      <Advisories />
      <Decision />
    </>
  )
}

/** Says what a verdict was made by, in short and by its title. */
function useNames() {
  const language = useLanguage()
  const named = useNamedRuleset()
  return {
    shortName: (judged: EligibilityExplanation) => rulesetShortName(named(judged).ruleset, language),
    title: (judged: EligibilityExplanation) => rulesetTitle(named(judged).ruleset, language),
  }
}

/** Of several rulesets the one that decides what saving needs, by name. */
function Strictest() {
  const { t } = useTranslation('eligibility')
  const { shortName, title } = useNames()
  const { judgement } = useSession()
  const verdicts = useStored(judgement, (state) => state.verdicts)
  const gate = useStored(judgement, (state) => state.gate)
  const deciding = verdicts.filter((verdict) => verdict.gate === gate)
  return (
    <div className="verdict-strictest">
      <p>
        {t('strictest', { count: verdicts.length })}: <b>{t(`needs.${gate}`)}</b>
      </p>
      {gate !== 'open' &&
        deciding.map((judged) => (
          <p key={judged.rulesetId} className="small muted ellipsis" title={title(judged)}>
            {t(`verdict.${judged.verdict}`)}: {shortName(judged)}
          </p>
        ))}
    </div>
  )
}

function Advisories() {
  const { t } = useTranslation('eligibility')
  const { judgement } = useSession()
  const verdicts = useStored(judgement, (state) => state.verdicts)
  const { value, change } = useSessionField('eligibility.acknowledgedAdvisories')
  const fired = verdicts.flatMap(({ rulesetId, rules, advisories }) =>
    rules
      .filter((rule) => rule.kind === 'advisory' && advisories.includes(rule.id))
      .map((rule) => ({ rule, words: ruleWords(rulesetId, rule) })),
  )
  const once = fired.filter(({ rule }, at) => fired.findIndex((other) => other.rule.id === rule.id) === at)
  if (once.length === 0) return null
  return (
    <Panel title={t('advisories')}>
      <div data-field="eligibility.acknowledgedAdvisories">
        {once.map(({ rule: { id }, words }) => (
          <div key={id} className="verdict-advisory">
            <RuleText id={id} words={words} />
            <CheckBox
              label={t('noted', { id })}
              checked={value.includes(id)}
              onChange={(checked) => change(checked ? [...value, id] : value.filter((other) => other !== id))}
            />
          </div>
        ))}
      </div>
    </Panel>
  )
}

function Decision() {
  const { t } = useTranslation('eligibility')
  const { judgement, marks, form } = useSession()
  const gate = useStored(judgement, (state) => state.gate)
  const attempted = useStored(marks, (state) => state.attempted)
  const [isAsked, setAsked] = useState(() => form.getValues('eligibility.overrideCode') !== null)
  if (gate === 'open') return null
  if (gate === 'reason')
    return (
      <Panel title={t('reason')}>
        <LongTextInput name="eligibility.reason" label={t('reasonLabel')} required rows={2} />
      </Panel>
    )
  if (!isAsked && !attempted)
    return (
      <Panel title={t('override')}>
        <p className="muted decision-hint">{t('overrideNeeded')}</p>
        <Button compact onClick={() => setAsked(true)}>
          {t('giveOverride')}
        </Button>
      </Panel>
    )
  return (
    <Panel title={t('override')}>
      <div className="stack">
        <SelectInput
          name="eligibility.overrideCode"
          label={t('overrideCode')}
          terms={OVERRIDE_REASONS}
          compact
          required
        />
        <LongTextInput name="eligibility.overrideText" label={t('overrideText')} rows={2} />
        <TextInput name="eligibility.responsiblePhysician" list="session-operators" compact required />
        <TextInput name="eligibility.secondPerson" list="session-operators" compact required />
      </div>
      <p className="small faint decision-frozen">{t('frozen')}</p>
    </Panel>
  )
}
