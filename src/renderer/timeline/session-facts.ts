import { createElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/model/session.ts'
import {
  ACCESS_SITES,
  ANAESTHESIAS,
  COMPLETIONS,
  CONTRAST_AGENTS,
  INTENTS,
  PROCEDURE_TYPES,
  RESIDUAL_BLUSHES,
  URGENCIES,
} from '../../shared/model/session-terms.ts'
import { type Term, wordFor } from '../../shared/model/term.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'

export interface FactSection {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** The fields of a procedure in the order of the form, in words; null becomes "not recorded". */
export function useSessionFacts(session: Session): readonly FactSection[] {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const missing = createElement('span', { className: 'faint' }, t('notRecorded'))

  const fact = (field: keyof Session, value: ReactNode) => ({
    name: fieldName(field, language),
    value: value ?? missing,
  })
  const plain = (
    field: 'operator' | 'assistant' | 'consentOn' | 'baseCatheter' | 'michelsType' | 'completionReason',
  ) => fact(field, session[field])
  const coded = (
    field:
      | 'procedureType'
      | 'intent'
      | 'urgency'
      | 'accessSite'
      | 'completion'
      | 'residualBlush'
      | 'contrastAgent'
      | 'anaesthesia',
    terms: readonly Term[],
  ) => {
    const code = session[field]
    return fact(field, code === null ? null : wordFor(terms, code, language))
  }
  const amount = (
    field:
      | 'sheathCh'
      | 'microcatheterCh'
      | 'contrastMgIPerMl'
      | 'contrastMl'
      | 'fluoroscopyMin'
      | 'dapGyCm2'
      | 'airKermaMgy',
    unit: string,
  ) => {
    const value = session[field]
    return fact(field, value === null ? null : formatQuantity(value, unit))
  }
  const { startedAt, endedAt, checklistDone, stageNo, stageOf, portalOil } = session
  const time = startedAt === null && endedAt === null ? null : `${startedAt ?? '?'} – ${endedAt ?? '?'}`
  const checklist = checklistDone === null ? missing : t(checklistDone ? 'yes' : 'no')
  return [
    {
      title: t('sheet.procedure'),
      facts: [
        coded('procedureType', PROCEDURE_TYPES),
        coded('intent', INTENTS),
        coded('urgency', URGENCIES),
        ...(stageNo === null
          ? []
          : [{ name: t('sheet.stage'), value: t('sheet.stageOf', { no: stageNo, of: stageOf ?? '?' }) }]),
        plain('operator'),
        plain('assistant'),
        { name: t('sheet.time'), value: time ?? missing },
        plain('consentOn'),
        { name: t('sheet.checklist'), value: checklist },
        coded('anaesthesia', ANAESTHESIAS),
      ],
    },
    {
      title: t('sheet.access'),
      facts: [
        coded('accessSite', ACCESS_SITES),
        amount('sheathCh', 'F'),
        plain('baseCatheter'),
        amount('microcatheterCh', 'F'),
        plain('michelsType'),
      ],
    },
    {
      title: t('sheet.result'),
      facts: [
        coded('completion', COMPLETIONS),
        ...(session.completion === 'complete' ? [] : [plain('completionReason')]),
        coded('residualBlush', RESIDUAL_BLUSHES),
        fact('portalOil', portalOil === null ? null : t(`sheet.portalOil.${portalOil}`)),
      ],
    },
    {
      title: t('sheet.radiation'),
      facts: [
        coded('contrastAgent', CONTRAST_AGENTS),
        amount('contrastMgIPerMl', 'mg I/mL'),
        amount('contrastMl', 'mL'),
        amount('fluoroscopyMin', 'min'),
        amount('dapGyCm2', 'Gy·cm²'),
        amount('airKermaMgy', 'mGy'),
        fact('dsaRuns', session.dsaRuns),
      ],
    },
  ]
}
