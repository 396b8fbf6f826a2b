import { CIRSE_2017, CIRSE_2025, SIR_2017 } from '../../model/complication-grades.ts'
import { COMPLICATION_ONSETS, COMPLICATIONS, type ComplicationDraft } from '../../model/complication.ts'
import { CLOSURE_DEVICES, CLOSURE_METHODS, DISTAL_PULSES } from '../../model/device-terms.ts'
import { ASA_CLASSES, ROOM_MEDICATIONS } from '../../model/medication-terms.ts'
import type { ReportLine } from '../../model/session-report.ts'
import {
  ANAESTHESIAS,
  COMPLETIONS,
  CONTRAST_AGENTS,
  DEB_ENDPOINTS,
  PLAN_STOP_REASONS,
  PORTAL_OILS,
  RESIDUAL_BLUSHES,
} from '../../model/session-terms.ts'
import { wordFor } from '../../model/term.ts'
import { fieldName } from '../../wording/fields.ts'
import { quantityText } from '../../wording/unit.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWriter } from './report-writer.ts'

type Facts = Pick<ReportFacts, 'session'>

export function endpointLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  const { completion, completionReason, stopReasons, residualBlush, portalOil, debEndpoint } = session
  const stopped = w.list([
    ...stopReasons.map((code) => wordFor(PLAN_STOP_REASONS, code, w.language)),
    completionReason,
  ])
  return [
    w.must('completion', w.coded(COMPLETIONS, completion)),
    w.must('residualBlush', w.coded(RESIDUAL_BLUSHES, residualBlush)),
    ...w.may('portalOil', w.coded(PORTAL_OILS, portalOil)),
    ...w.may('debEndpoint', w.coded(DEB_ENDPOINTS, debEndpoint)),
    ...(completion === 'complete'
      ? []
      : w.may('completionReason', stopped || null, { isWide: true, with: ['stopReasons'] })),
  ]
}

export function imageLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  const number = (value: number | null) => w.amount(value, '1')
  return [
    w.must('dsaRuns', number(session.dsaRuns)),
    ...w.may('dsaFrames', number(session.dsaFrames)),
    w.must('cbctRuns', number(session.cbctRuns)),
  ]
}

export function radiationLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  return [
    w.must('fluoroscopyMin', w.amount(session.fluoroscopyMin, 'min')),
    w.must('dapGyCm2', w.amount(session.dapGyCm2, 'Gy.cm2')),
    w.must('airKermaMgy', w.amount(session.airKermaMgy, 'mGy')),
    ...w.may('cbctDapGyCm2', w.amount(session.cbctDapGyCm2, 'Gy.cm2')),
    ...w.may('peakSkinDoseMgy', w.amount(session.peakSkinDoseMgy, 'mGy')),
    w.must('contrastAgent', w.coded(CONTRAST_AGENTS, session.contrastAgent)),
    ...(session.contrastAgent === 'CO2'
      ? []
      : [w.must('contrastMgIPerMl', w.amount(session.contrastMgIPerMl, 'mgI/mL'))]),
    ...volumeLines(session, w),
  ]
}

/** Carbon dioxide is measured by its own volume, beside which there need be no other. */
function volumeLines({ contrastAgent, contrastMl, co2Ml }: Facts['session'], w: ReportWriter): ReportLine[] {
  const contrast = w.amount(contrastMl, 'mL')
  const gas = w.amount(co2Ml, 'mL')
  if (contrastAgent === 'CO2' && contrastMl === null) return [w.must('co2Ml', gas)]
  return [w.must('contrastMl', contrast), ...w.may('co2Ml', gas)]
}

export function medicationLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  const { medications, anaesthesia, asaClass, sedationOperator, baselinePainNrs } = session
  const given = medications.map(({ medication, name, amount }) => {
    const term = ROOM_MEDICATIONS.find(({ code }) => code === medication)
    const called = w.list([wordFor(ROOM_MEDICATIONS, medication, w.language), name])
    const said = term?.unit == null || amount === null ? '' : ` ${quantityText(amount, term.unit)}`
    return called + said
  })
  return [
    w.must('anaesthesia', w.coded(ANAESTHESIAS, anaesthesia)),
    ...w.may('asaClass', w.coded(ASA_CLASSES, asaClass)),
    ...w.may('sedationOperator', sedationOperator),
    ...w.may('baselinePainNrs', w.amount(baselinePainNrs, '1')),
    w.must('medications', given.join(w.say('separator')) || null, { isWide: true }),
    ...vitalLines(session, w),
  ]
}

function vitalLines(session: Facts['session'], w: ReportWriter): ReportLine[] {
  return (['vitalsStart', 'vitalsEnd'] as const).flatMap((field) => {
    const vitals = session[field]
    if (vitals === null) return []
    const { systolicMmHg: systolic, diastolicMmHg: diastolic, pulsePerMin: pulse, spo2Pct: spo2 } = vitals
    const said = Object.fromEntries(
      Object.entries({ systolic, diastolic, pulse, spo2 }).map(([name, value]) => [name, value ?? '–']),
    )
    return [w.must(field, w.say('vitals', said), { isWide: true })]
  })
}

/** What the room recorded, then what the days after and the review added to it. */
export function complicationLines(
  { session, laterComplications }: Pick<ReportFacts, 'session' | 'laterComplications'>,
  w: ReportWriter,
): ReportLine[] {
  const told = (events: readonly ComplicationDraft[]) =>
    events.map((event) => w.fact('', eventText(event, w), true))
  const { complications, noComplication } = session
  const said = noComplication ? w.say('noneInRoom') : null
  return [
    ...(complications.length > 0
      ? told(complications)
      : [w.must('complications', said, { name: '', isWide: true })]),
    ...told(laterComplications),
  ]
}

function eventText(event: ComplicationDraft, w: ReportWriter): string {
  const text = complicationText(event, w)
  if (event.onset === 'during') return text
  const onset = wordFor(COMPLICATION_ONSETS, event.onset, w.language)
  return w.say('laterEvent', { onset, date: event.onsetOn, event: text })
}

function complicationText(event: ComplicationDraft, w: ReportWriter): string {
  const { term, cirseVersion, cirseGrade, ctcaeGrade, sirSeverity, treatment, note } = event
  const grades = cirseVersion === '2025' ? CIRSE_2025 : CIRSE_2017
  return w.list([
    wordFor(COMPLICATIONS, term, w.language),
    w.say('cirse', {
      grade: cirseGrade,
      version: cirseVersion,
      meaning: wordFor(grades, cirseGrade, w.language),
    }),
    ctcaeGrade !== null && w.say('ctcae', { grade: ctcaeGrade }),
    sirSeverity !== null && `SIR ${wordFor(SIR_2017, sirSeverity, w.language)}`,
    treatment,
    note,
  ])
}

export function closureLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  const { closureMethod, closureDevice, closureMin, closureSuccess, bedRestH, distalPulses } = session
  const isNamed = closureDevice !== null && closureDevice !== 'other'
  const method = w.list([
    // A device by its name says how by itself.
    isNamed ? w.coded(CLOSURE_DEVICES, closureDevice) : w.coded(CLOSURE_METHODS, closureMethod),
    w.amount(closureMin, 'min'),
  ])
  return [
    w.must('closureMethod', method || null, { with: ['closureDevice', 'closureMin'] }),
    w.must('closureSuccess', w.yesNo(closureSuccess)),
    ...w.may('distalPulses', w.coded(DISTAL_PULSES, distalPulses)),
    ...w.may('bedRestH', w.amount(bedRestH, 'h')),
  ]
}

export function orderLines({ session }: Facts, w: ReportWriter): ReportLine[] {
  return [
    w.must('orders', session.orders, { name: '', isWide: true }),
    ...w.may('note', session.note, { name: fieldName('note', w.language), isWide: true }),
  ]
}
