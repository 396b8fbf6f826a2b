import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useStored } from '../forms/store.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { plannedReview } from './review-plan.ts'
import { useExplainedFacts } from './use-explained-facts.ts'
import { useSession } from './session-context.ts'
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

const shown = (parts: readonly string[]) => parts.join(', ')

function useProcedure() {
  const { form } = useSession()
  return useWatch({ control: form.control, name: 'procedure' })
}

export function IndicationSummary() {
  return <>{shown(indicationWords(useProcedure(), useLanguage()))}</>
}

export function AccessSummary() {
  return <>{shown(accessWords(useProcedure(), useLanguage()))}</>
}

export function VesselsSummary() {
  return <>{shown(vesselWords(useProcedure(), useLanguage()))}</>
}

export function EndpointSummary() {
  return <>{shown(endpointWords(useProcedure(), useLanguage()))}</>
}

export function RadiationSummary() {
  return <>{shown(radiationWords(useProcedure(), useLanguage()))}</>
}

export function CareSummary() {
  return <>{shown(careWords(useProcedure(), useLanguage()))}</>
}

export function ComplicationsSummary() {
  const { t } = useTranslation('sessions')
  const procedure = useProcedure()
  const words = complicationWords(procedure, useLanguage())
  return <>{procedure.noComplication ? t('noComplication') : shown(words)}</>
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
