import { EMULSION_TYPES, GELATIN_FORMS } from '../../model/agent-forms.ts'
import { AGENTS, DRUGS, VEHICLES } from '../../model/agent.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../../model/artery.ts'
import type { ArteryUse } from '../../model/procedure/artery-use.ts'
import type { ReportBlock, ReportLine } from '../../model/session-report.ts'
import type { Session } from '../../model/session.ts'
import { FLOW_STATES } from '../../model/session-terms.ts'
import { wordFor } from '../../model/term.ts'
import { fieldName } from '../../wording/fields.ts'
import { particleSizeText, quantityText } from '../../wording/unit.ts'
import { lesionLine } from './lesion-line.ts'
import { type Dose, sessionDoses } from '../timeline/timeline-doses.ts'
import type { ReportFacts } from './report-facts.ts'
import { isUnconfirmed, type ReportWriter } from './report-writer.ts'

/** Where a unit is no unit of measurement: three coils are just three. */
const unitOf = (agent: string): string => {
  const unit = AGENTS.find(({ code }) => code === agent)?.unit ?? 'mL'
  return unit === 'pieces' ? '1' : unit
}

/** One row an artery: where, what went in, and how the flow stood at the end. */
export function doseTable({ session, lesions }: ReportFacts, w: ReportWriter): ReportBlock['table'] {
  if (session.arteries.length === 0) return null
  const selectivity = fieldName('selectivity', w.language)
  return {
    head: [w.say('artery'), selectivity, w.say('given'), w.say('flow')],
    rows: session.arteries.map((artery, at) => {
      const path = `arteries.${at}`
      const treated = lesions.filter(({ uid }) => artery.lesionUids.includes(uid)).map(({ no }) => `L${no}`)
      const name = `${artery.node} ${wordFor(ARTERIES, artery.node, w.language)}`
      return [
        [
          w.value(`${path}.node`, name).value,
          ...(treated.length === 0
            ? []
            : [w.value(`${path}.lesionUids`, w.say('lesions', { lesions: w.list(treated) })).value]),
        ].join('\n'),
        w.value(`${path}.selectivity`, w.coded(SELECTIVITIES, artery.selectivity)).value,
        givenText(artery, path, w),
        [
          w.value(`${path}.endpoint`, w.coded(SACE_LEVELS, artery.endpoint)).value,
          ...(artery.flow === null ? [] : [w.value(`${path}.flow`, w.coded(FLOW_STATES, artery.flow)).value]),
        ].join('\n'),
      ]
    }),
  }
}

function givenText({ agents, drugs }: ArteryUse, path: string, w: ReportWriter): string {
  const lines = [
    ...agents.map((use, at) => {
      const own = `${path}.agents.${at}`
      const amount = w.value(`${own}.amount`, w.amount(use.amount, unitOf(use.agent))).value
      const loaded = w.amount(use.loadedMg, 'mg')
      const loadingTime = w.amount(use.loadingMin, 'min')
      const details = w.parts([
        [`${own}.sizeUm`, use.sizeUm && particleSizeText(use.sizeUm)],
        [`${own}.gelatinForm`, w.inner(GELATIN_FORMS, use.gelatinForm)],
        [`${own}.emulsionType`, w.inner(EMULSION_TYPES, use.emulsionType)],
        [`${own}.brand`, use.brand],
        [`${own}.vials`, use.vials === null ? null : w.say('vials', { count: use.vials })],
        [
          `${own}.oilPerGlue`,
          use.oilPerGlue === null ? null : w.say('oilPerGlue', { parts: use.oilPerGlue }),
        ],
        [`${own}.loadedMg`, loaded && w.say('loaded', { amount: loaded })],
        [`${own}.loadingMin`, loadingTime && w.say('loadingTime', { time: loadingTime })],
      ])
      const name = wordFor(AGENTS, use.agent, w.language)
      return `${carried(`${own}.agent`, name, w)} ${amount}${details && `${w.say('comma')}${details}`}`
    }),
    ...drugs.map((use, at) => {
      const own = `${path}.drugs.${at}`
      const dose = w.value(`${own}.doseMg`, w.amount(use.doseMg, 'mg')).value
      const volume = w.amount(use.volumeMl, 'mL')
      const details = w.parts([
        [`${own}.volumeMl`, volume && w.say('inVolume', { volume })],
        [`${own}.vehicle`, w.inner(VEHICLES, use.vehicle)],
        [`${own}.givenMin`, w.amount(use.givenMin, 'min')],
      ])
      const name = wordFor(DRUGS, use.drug, w.language)
      return `${carried(`${own}.drug`, name, w)} ${dose}${details && `${w.say('comma')}${details}`}`
    }),
  ]
  return lines.length === 0 ? w.say('nothingGiven') : lines.join('\n')
}

const carried = (path: string, name: string, w: ReportWriter): string => w.value(path, name).value

/** What the session gave in all. An amount that nobody confirmed is not added up: the sum is then a lower bound. */
export function totalLines({ session, lesions }: ReportFacts, w: ReportWriter): ReportLine[] {
  const sizes = lesionLine({ session, lesions }, w)
  if (session.arteries.length === 0) return [w.missing(fieldName('arteries', w.language), true), sizes]
  const totals = sessionDoses(withoutUnconfirmed(session))
    .filter(({ kind }) => kind === 'drug' || kind === 'agent')
    .map((dose) => totalText(dose, w))
  return [w.fact(w.say('total'), totals.join(w.say('separator')) || w.say('nothingGiven'), true), sizes]
}

function totalText({ kind, code, onBeads, amount }: Dose, w: ReportWriter): string {
  const plain = wordFor(kind === 'drug' ? DRUGS : AGENTS, code, w.language)
  const name = onBeads ? w.say('onBeads', { name: plain }) : plain
  if (amount.value === null) return w.say('noAmount', { name })
  const said = quantityText(amount.value, kind === 'drug' ? 'mg' : unitOf(code))
  return amount.unrecorded === 0
    ? `${name} ${said}`
    : w.say('atLeast', { name, amount: said, count: amount.unrecorded })
}

function withoutUnconfirmed(session: Session): Session {
  const isDoubtful = (use: string, ...fields: readonly string[]) =>
    fields.some((field) => isUnconfirmed(session, `${use}.${field}`))
  return {
    ...session,
    arteries: session.arteries.map((artery, at) => ({
      ...artery,
      agents: artery.agents.map((use, no) =>
        isDoubtful(`arteries.${at}.agents.${no}`, 'agent', 'amount') ? { ...use, amount: null } : use,
      ),
      drugs: artery.drugs.map((use, no) =>
        isDoubtful(`arteries.${at}.drugs.${no}`, 'drug', 'doseMg') ? { ...use, doseMg: null } : use,
      ),
    })),
  }
}
