import type { ProcedureForm } from './session-form.ts'

type Asks = (procedure: ProcedureForm) => boolean

const isGivenUp: Asks = ({ procedureType, completion }) =>
  procedureType === 'aborted' || completion === 'aborted'
const embolizes: Asks = (procedure) => !isGivenUp(procedure) && procedure.procedureType !== 'angiography_only'
const usesMicrocatheter: Asks = ({ microcatheterUsed }) => microcatheterUsed !== false
const stopsEarly: Asks = (procedure) => isGivenUp(procedure) || procedure.completion === 'partial'
const isShunt = (shunt: ProcedureForm['arterioportalShunt']) => shunt === 'slow' || shunt === 'fast'

/** Fields that only some sessions have, each with the answers that it follows from. */
const ASKED_WHEN = {
  completion: ({ procedureType }) => procedureType !== 'aborted',
  stopReasons: stopsEarly,
  completionReason: stopsEarly,
  debEndpoint: (procedure) =>
    embolizes(procedure) &&
    (procedure.procedureType === 'DEB_TACE' || procedure.procedureType === 'cTACE_DEB'),
  residualBlush: embolizes,
  portalOil: (procedure) =>
    embolizes(procedure) && procedure.procedureType !== 'DEB_TACE' && procedure.procedureType !== 'HAIC',
  changedFromLast: (procedure) => !isGivenUp(procedure),
  microcatheterCh: usesMicrocatheter,
  microcatheterInnerIn: usesMicrocatheter,
  microcatheterTip: usesMicrocatheter,
  microcatheterBalloon: usesMicrocatheter,
  microwireIn: usesMicrocatheter,
  arterioportalShuntPlace: ({ arterioportalShunt }) => isShunt(arterioportalShunt),
  contrastMgIPerMl: ({ contrastAgent }) => contrastAgent !== 'CO2',
  co2Ml: ({ contrastAgent }) => contrastAgent === 'CO2',
  cbctDapGyCm2: ({ cbctRuns }) => (cbctRuns ?? 0) > 0,
  sedationOperator: ({ anaesthesia }) => anaesthesia !== null && anaesthesia !== 'local',
  closureDevice: ({ closureMethod }) => closureMethod === 'device',
  closureMin: ({ closureMethod }) => closureMethod === 'manual' || closureMethod === 'band',
  closureSuccess: ({ closureMethod }) => closureMethod !== null,
} satisfies Partial<Record<keyof ProcedureForm, Asks>>
export type ConditionalField = keyof typeof ASKED_WHEN

export const CONDITIONAL_FIELDS = Object.keys(ASKED_WHEN) as ConditionalField[]

/** Whether this session has the field at all, as far as its other answers say. */
export function isFieldAsked(field: ConditionalField, procedure: ProcedureForm): boolean {
  return ASKED_WHEN[field](procedure)
}

/** Whether the field at a path of the form is there only because of another answer. */
export function isConditional(path: string): boolean {
  return path.startsWith('procedure.') && Object.hasOwn(ASKED_WHEN, path.slice('procedure.'.length))
}

/** What a field holds once it is no longer asked: a session that was given up has said how it ended. */
export function valueUnasked(field: ConditionalField): null | [] | 'aborted' {
  if (field === 'completion') return 'aborted'
  return field === 'stopReasons' ? [] : null
}
