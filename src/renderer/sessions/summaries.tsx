import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/wording/language.ts'
import { useStored } from '../forms/store.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { plannedReview } from './review-plan.ts'
import { useExplainedFacts } from './use-explained-facts.ts'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'
import {
  accessWords,
  careWords,
  complicationWords,
  endpointWords,
  findingsWords,
  indicationWords,
  radiationWords,
  vesselWords,
} from './summary-words.ts'
import { useProcedureText } from './use-procedure-text.ts'

const shown = (parts: readonly string[]) => parts.join(', ')

/** What a block says of itself, in one line. */
function useLine(words: (procedure: ProcedureForm, language: Language) => string[]): string {
  const language = useLanguage()
  return useProcedureText((procedure) => shown(words(procedure, language)))
}

export function IndicationSummary() {
  return <>{useLine(indicationWords)}</>
}

export function AccessSummary() {
  return <>{useLine(accessWords)}</>
}

export function VesselsSummary() {
  return <>{useLine(vesselWords)}</>
}

export function EndpointSummary() {
  return <>{useLine(endpointWords)}</>
}

export function RadiationSummary() {
  return <>{useLine(radiationWords)}</>
}

export function CareSummary() {
  return <>{useLine(careWords)}</>
}

export function ComplicationsSummary() {
  const { t } = useTranslation('sessions')
  const none = t('noComplication')
  return (
    <>
      {useLine((procedure, language) =>
        procedure.noComplication ? [none] : complicationWords(procedure, language),
      )}
    </>
  )
}

export function FindingsSummary() {
  const { form } = useSession()
  const findings = useWatch({ control: form.control, name: 'findings' })
  return <>{shown(findingsWords(findings, useLanguage()))}</>
}

/** Child-Pugh as far as it is known and ALBI: the two numbers that this block is typed for. */
export function BeforeSummary() {
  const { t } = useTranslation('sessions')
  const { judgement } = useSession()
  const childPugh = useStored(judgement, (state) => state.childPugh)
  const albi = useStored(judgement, (state) => state.albi)
  const { low, high, classLow, classHigh } = childPugh
  const isExact = low === high
  const explained = useExplainedFacts()
  return (
    <>
      {isExact ? (
        <>
          Child-Pugh{' '}
          <b>
            <ComputedValue explanation={explained.childPugh}>{`${classLow}${low}`}</ComputedValue>
          </b>
        </>
      ) : (
        <ComputedValue explanation={explained.childPugh}>
          {t('childPughRange', { low: `${classLow}${low}`, high: `${classHigh}${high}` })}
        </ComputedValue>
      )}
      {albi !== null && (
        <>
          {' · ALBI '}
          <b>
            <ComputedValue explanation={explained.albi}>{formatNumber(albi.shown, 2)}</ComputedValue>
          </b>{' '}
          {t('albiGrade', { grade: albi.modifiedGrade })}
        </>
      )}
    </>
  )
}

export function FollowUpSummary() {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const [performedOn, review] = useWatch({ control: form.control, name: ['procedure.performedOn', 'review'] })
  if (review.kind === 'none') return <>{t('review.noneBecause', { reason: review.reason })}</>
  const plan = plannedReview({ performedOn, review }, background.settings.holidays)
  return (
    plan && <>{t('review.dueOn', { date: plan.dueOn, from: plan.windowOpensOn, to: plan.windowClosesOn })}</>
  )
}
