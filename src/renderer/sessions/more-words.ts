import {
  BILE_DUCT_INVASIONS,
  EXTRAHEPATIC_SITES,
  HEPATIC_VEIN_INVASIONS,
  PORTAL_FLOWS,
  SHUNT_PLACES,
  SHUNTS,
} from '../../shared/model/anatomy-terms.ts'
import { ACCESS_GUIDANCES, DISTAL_PULSES, MICROCATHETER_TIPS } from '../../shared/model/device-terms.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { FoldName } from './blocks.ts'
import type { ProcedureForm } from './session-form.ts'
import { named, quantity, said, term } from './summary-words.ts'

type Vitals = ProcedureForm['vitalsStart']
type Words = (procedure: ProcedureForm, language: Language) => string[]

/** `130/80, 72/min, 98 %`; null while nothing of it is known. */
function vitalsText(vitals: Vitals): string | null {
  if (vitals === null) return null
  const { systolicMmHg, diastolicMmHg, pulsePerMin, spo2Pct } = vitals
  const pressure =
    systolicMmHg === null && diastolicMmHg === null ? null : `${systolicMmHg ?? '–'}/${diastolicMmHg ?? '–'}`
  const parts = said([pressure, quantity(pulsePerMin ?? null, '/min'), quantity(spo2Pct ?? null, '%')])
  return parts.length === 0 ? null : parts.join(' ')
}

const count = (value: number | null) => (value === null || Number.isNaN(value) ? null : String(value))

/** What stands behind the fold of each block, in the order of its fields. */
const WORDS: Readonly<Record<Exclude<FoldName, 'before'>, Words>> = {
  indication: (procedure, language) =>
    said([
      named('mdtOn', procedure.mdtOn, language),
      procedure.mdtDecision,
      named('baselinePainNrs', count(procedure.baselinePainNrs), language),
    ]),
  access: (procedure, language) =>
    said([
      term(ACCESS_GUIDANCES, procedure.accessGuidance, language),
      named('accessConversion', procedure.accessConversion, language),
      named('nurse', procedure.nurse, language),
      named('technologist', procedure.technologist, language),
      term(MICROCATHETER_TIPS, procedure.microcatheterTip, language),
      quantity(procedure.microcatheterInnerIn, '[in_i]'),
      named('microwireIn', quantity(procedure.microwireIn, '[in_i]'), language),
      procedure.microcatheterBalloon === true ? named('microcatheterBalloon', '✓', language) : null,
      ...procedure.devices.map(({ device, lot }) => said([device, lot]).join(' ')),
    ]),
  vessels: (procedure, language) =>
    said([
      procedure.portalInvasionVp,
      named('portalInvasionCheng', procedure.portalInvasionCheng, language),
      named('portalFlow', term(PORTAL_FLOWS, procedure.portalFlow, language), language),
      term(HEPATIC_VEIN_INVASIONS, procedure.hepaticVeinInvasion, language),
      term(BILE_DUCT_INVASIONS, procedure.bileDuctInvasion, language),
      named('arterioportalShunt', term(SHUNTS, procedure.arterioportalShunt, language), language),
      term(SHUNT_PLACES, procedure.arterioportalShuntPlace, language),
      named('arteriovenousShunt', term(SHUNTS, procedure.arteriovenousShunt, language), language),
      ...(procedure.extrahepaticSites ?? []).map((code) => term(EXTRAHEPATIC_SITES, code, language)),
    ]),
  radiation: (procedure, language) =>
    said([
      named('dsaFrames', count(procedure.dsaFrames), language),
      named('cbctRuns', count(procedure.cbctRuns), language),
      quantity(procedure.cbctDapGyCm2, 'Gy.cm2'),
      named('peakSkinDoseMgy', quantity(procedure.peakSkinDoseMgy, 'mGy'), language),
    ]),
  care: (procedure, language) =>
    said([
      named('asaClass', procedure.asaClass, language),
      named('vitalsStart', vitalsText(procedure.vitalsStart), language),
      named('vitalsEnd', vitalsText(procedure.vitalsEnd), language),
      named('bedRestH', quantity(procedure.bedRestH, 'h'), language),
      named('distalPulses', term(DISTAL_PULSES, procedure.distalPulses, language), language),
      procedure.orders,
    ]),
}

export function moreWords(
  block: Exclude<FoldName, 'before'>,
  procedure: ProcedureForm,
  language: Language,
): string[] {
  return WORDS[block](procedure, language)
}
