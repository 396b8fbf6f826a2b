import { AGENTS, DRUGS, VEHICLES } from '../model/agent.ts'
import { EMULSION_TYPES, GELATIN_FORMS } from '../model/agent-forms.ts'
import type { RecordedValue } from '../model/amendment.ts'
import * as anatomy from '../model/anatomy-terms.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../model/artery.ts'
import { COMPLICATION_OUTCOMES, COMPLICATION_RELATIONS } from '../model/complication-grades.ts'
import { COMPLICATION_ONSETS, COMPLICATIONS } from '../model/complication.ts'
import * as device from '../model/device-terms.ts'
import type { Lesion } from '../model/lesion.ts'
import { ASA_CLASSES, ROOM_MEDICATIONS, UNAVAILABLE_REASONS } from '../model/medication-terms.ts'
import * as session from '../model/session-terms.ts'
import { type Term, wordFor } from '../model/term.ts'
import { fieldName } from './fields.ts'
import type { Language } from './language.ts'

/** The list of terms that the codes of a field come from, by the last name in its path. */
const TERMS: Readonly<Record<string, readonly Term[]>> = {
  procedureType: session.PROCEDURE_TYPES,
  intent: session.INTENTS,
  urgency: session.URGENCIES,
  changedFromLast: session.TECHNIQUE_CHANGES,
  accessSite: session.ACCESS_SITES,
  contrastAgent: session.CONTRAST_AGENTS,
  completion: session.COMPLETIONS,
  stopReasons: session.PLAN_STOP_REASONS,
  residualBlush: session.RESIDUAL_BLUSHES,
  portalOil: session.PORTAL_OILS,
  debEndpoint: session.DEB_ENDPOINTS,
  anaesthesia: session.ANAESTHESIAS,
  flow: session.FLOW_STATES,
  accessGuidance: device.ACCESS_GUIDANCES,
  microcatheterTip: device.MICROCATHETER_TIPS,
  closureMethod: device.CLOSURE_METHODS,
  closureDevice: device.CLOSURE_DEVICES,
  distalPulses: device.DISTAL_PULSES,
  origin: anatomy.ARTERY_ORIGINS,
  portalInvasionVp: anatomy.PORTAL_INVASIONS_VP,
  portalInvasionCheng: anatomy.PORTAL_INVASIONS_CHENG,
  hepaticVeinInvasion: anatomy.HEPATIC_VEIN_INVASIONS,
  bileDuctInvasion: anatomy.BILE_DUCT_INVASIONS,
  portalFlow: anatomy.PORTAL_FLOWS,
  arterioportalShunt: anatomy.SHUNTS,
  arterioportalShuntPlace: anatomy.SHUNT_PLACES,
  arteriovenousShunt: anatomy.SHUNTS,
  extrahepaticSites: anatomy.EXTRAHEPATIC_SITES,
  node: ARTERIES,
  arisesFrom: ARTERIES,
  selectivity: SELECTIVITIES,
  endpoint: SACE_LEVELS,
  agent: AGENTS,
  drug: DRUGS,
  vehicle: VEHICLES,
  gelatinForm: GELATIN_FORMS,
  emulsionType: EMULSION_TYPES,
  asaClass: ASA_CLASSES,
  medication: ROOM_MEDICATIONS,
  term: COMPLICATIONS,
  onset: COMPLICATION_ONSETS,
  relation: COMPLICATION_RELATIONS,
  outcome: COMPLICATION_OUTCOMES,
}
/** The unit that the name of a field ends with. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/MgIPerMl$/, 'mg I/mL'],
  [/GyCm2$/, 'Gy·cm²'],
  [/Mgy$/, 'mGy'],
  [/MmHg$/, 'mmHg'],
  [/Ml$/, 'mL'],
  [/Mg$/, 'mg'],
  [/Min$/, 'min'],
  [/Ch$/, 'F'],
  [/Pct$/, '%'],
  [/In$/, 'in'],
  [/RestH$/, 'h'],
]

/** One value of a record in words: the terms of its codes, its unit, yes or no, a lesion by its number; null = not recorded. */
export function recordedValueText(
  path: string,
  value: RecordedValue,
  language: Language,
  lesions: readonly Pick<Lesion, 'uid' | 'no'>[] = [],
): string | null {
  if (value === null) return null
  const field = lastName(path)
  const terms = path.startsWith('unavailable.') ? UNAVAILABLE_REASONS : (TERMS[field] ?? [])
  const unit = UNITS.find(([ending]) => ending.test(field))?.[1]
  const said = (each: string | number | boolean): string => {
    if (typeof each === 'boolean') return language === 'zh' ? (each ? '是' : '否') : each ? 'yes' : 'no'
    if (typeof each === 'number') return unit === undefined ? String(each) : `${each} ${unit}`
    if (field === 'path') return fieldPlace(each, language)
    const lesion = field.endsWith('Uids') && lesions.find(({ uid }) => uid === each)
    return lesion ? `L${lesion.no}` : wordFor(terms, each, language)
  }
  return (Array.isArray(value) ? value : [value]).map(said).join(', ')
}

/** The field with the lines of the lists it stands in: `Arteries 1, Drugs 2, Dose`. */
export function fieldPlace(path: string, language: Language): string {
  const steps = path.split('.')
  const places = steps.flatMap((step, at) =>
    /^\d+$/.test(step) ? [`${fieldName(steps.slice(0, at).join('.'), language)} ${Number(step) + 1}`] : [],
  )
  const isLine = /^\d+$/.test(steps.at(-1) ?? '')
  return [...places, ...(isLine ? [] : [fieldName(path, language)])].join(language === 'zh' ? '，' : ', ')
}

const lastName = (path: string): string =>
  path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .at(-1) ?? ''
