import { sumOf } from '../../shared/kit/decimal.ts'
import { DRUGS } from '../../shared/model/agent.ts'
import { COMPLICATIONS } from '../../shared/model/complication.ts'
import { CLOSURE_DEVICES, CLOSURE_METHODS } from '../../shared/model/device-terms.ts'
import { ROOM_MEDICATIONS } from '../../shared/model/medication-terms.ts'
import {
  ACCESS_SITES,
  ANAESTHESIAS,
  COMPLETIONS,
  CONTRAST_AGENTS,
  DEB_ENDPOINTS,
  INTENTS,
  PLAN_STOP_REASONS,
  PROCEDURE_TYPES,
  RESIDUAL_BLUSHES,
  TECHNIQUE_CHANGES,
  URGENCIES,
} from '../../shared/model/session-terms.ts'
import { type Term, wordFor } from '../../shared/model/term.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import { factCode, factName } from '../../shared/wording/fact-words.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import type { Language } from '../../shared/wording/language.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatQuantity } from '../i18n/format.ts'
import type { ProcedureForm } from './session-form.ts'

type Words = readonly (string | null)[]
export const said = (words: Words): string[] =>
  words.filter((word) => word !== null && word !== '') as string[]

export const term = (terms: readonly Term[], code: string | null, language: Language) =>
  code === null ? null : wordFor(terms, code, language)
export const quantity = (value: number | null, unit: string) =>
  value === null || Number.isNaN(value) ? null : formatQuantity(value, unitText(unit))
export const named = (path: string, text: string | null, language: Language) =>
  text === null ? null : `${fieldName(path, language)} ${text}`

export function indicationWords(procedure: ProcedureForm, language: Language): string[] {
  const { stageNo, stageOf } = procedure
  return said([
    term(PROCEDURE_TYPES, procedure.procedureType, language),
    term(INTENTS, procedure.intent, language),
    term(URGENCIES, procedure.urgency, language),
    stageNo === null ? null : `${stageNo}/${stageOf ?? '–'}`,
    procedure.operator,
  ])
}

export function accessWords(procedure: ProcedureForm, language: Language): string[] {
  return said([
    term(ACCESS_SITES, procedure.accessSite, language),
    named('sheathCh', quantity(procedure.sheathCh, 'F'), language),
    said([procedure.baseCatheter, quantity(procedure.baseCatheterCh, 'F')]).join(' '),
    named('microcatheterCh', quantity(procedure.microcatheterCh, 'F'), language),
    procedure.startedAt === null ? null : `${procedure.startedAt}–${procedure.endedAt ?? ''}`,
    procedure.room,
    procedure.angiographyUnit,
  ])
}

/** `A8, A4b, Epirubicin 40 mg`: where, and what in all. */
export function vesselWords({ arteries }: ProcedureForm, language: Language): string[] {
  const doses = Map.groupBy(
    arteries.flatMap(({ drugs }) => drugs),
    ({ drug }) => drug,
  )
  return said([
    ...arteries.map(({ node }) => node),
    ...[...doses].map(([drug, uses]) => {
      if (drug === null) return null
      const known = uses.flatMap(({ doseMg }) => (doseMg === null || Number.isNaN(doseMg) ? [] : [doseMg]))
      return known.length === 0
        ? null
        : `${wordFor(DRUGS, drug, language)} ${formatQuantity(sumOf(known), 'mg')}`
    }),
  ])
}

export function endpointWords(procedure: ProcedureForm, language: Language): string[] {
  return said([
    term(COMPLETIONS, procedure.completion, language),
    ...procedure.stopReasons.map((code) => term(PLAN_STOP_REASONS, code, language)),
    procedure.completionReason,
    term(DEB_ENDPOINTS, procedure.debEndpoint, language),
    named('residualBlush', term(RESIDUAL_BLUSHES, procedure.residualBlush, language), language),
    named('portalOil', procedure.portalOil, language),
    ...(procedure.changedFromLast ?? []).map((code) => term(TECHNIQUE_CHANGES, code, language)),
  ])
}

export function radiationWords(procedure: ProcedureForm, language: Language): string[] {
  const { contrastAgent, contrastMgIPerMl } = procedure
  return said([
    contrastAgent === null
      ? null
      : `${wordFor(CONTRAST_AGENTS, contrastAgent, language)} ${contrastMgIPerMl ?? ''}`.trim(),
    quantity(procedure.contrastMl, 'mL'),
    named('co2Ml', quantity(procedure.co2Ml, 'mL'), language),
    quantity(procedure.fluoroscopyMin, 'min'),
    quantity(procedure.dapGyCm2, 'Gy.cm2'),
    quantity(procedure.airKermaMgy, 'mGy'),
  ])
}

/** `Local, Angio-Seal, Heparin 3000 IU`: asleep or not, closed how, given what. */
export function careWords(procedure: ProcedureForm, language: Language): string[] {
  const { closureMethod, closureMin } = procedure
  return said([
    term(ANAESTHESIAS, procedure.anaesthesia, language),
    procedure.sedationOperator,
    term(CLOSURE_DEVICES, procedure.closureDevice, language) ??
      said([term(CLOSURE_METHODS, closureMethod, language), quantity(closureMin, 'min')]).join(' '),
    ...medicationWords(procedure.medications, language),
  ])
}

/** `Heparin 3000 IU`: what was given around the embolization, each in its own unit. */
export function medicationWords(medications: ProcedureForm['medications'], language: Language): string[] {
  return medications.map(({ medication, name, amount }) => {
    const known = ROOM_MEDICATIONS.find(({ code }) => code === medication)
    const unit = known?.unit ?? null
    const given = unit === null ? null : quantity(amount, unit)
    return said([name ?? wordFor(ROOM_MEDICATIONS, medication, language), given]).join(' ')
  })
}

export function complicationWords({ complications }: ProcedureForm, language: Language): string[] {
  return complications.map(({ term: code, cirseGrade }) =>
    said([term(COMPLICATIONS, code, language), cirseGrade === null ? null : `CIRSE ${cirseGrade}`]).join(' '),
  )
}

const TOLD = [
  'diagnosis_hcc',
  'resectability',
  'morphology',
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'pv_main',
  'distant_mets',
  'bleeding',
] as const satisfies readonly (keyof ClinicalFindings)[]

const NUMBER_UNITS: Readonly<Record<string, string>> = { tumour_share_pct: '%', max_diam_cm: 'cm' }

export function findingsWords(findings: ClinicalFindings, language: Language): string[] {
  return said(
    TOLD.map((name) => {
      const value = findings[name] ?? null
      if (value === null || typeof value === 'object' || Number.isNaN(value)) return null
      if (name === 'diagnosis_hcc' || name === 'resectability' || name === 'morphology')
        return factCode(String(value), language)
      const unit = NUMBER_UNITS[name] === undefined ? '' : ` ${NUMBER_UNITS[name]}`
      return `${factName(name, language)} ${factCode(String(value), language).toLowerCase()}${unit}`
    }),
  )
}
