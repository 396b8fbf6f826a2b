import type { Term } from '../../../shared/model/term.ts'
import { MICHELS_TYPES } from '../../../shared/model/michels.ts'
import {
  ACCESS_SITES,
  ANAESTHESIAS,
  COMPLETIONS,
  CONTRAST_AGENTS,
  INTENTS,
  PORTAL_OILS,
  PROCEDURE_TYPES,
  RESIDUAL_BLUSHES,
  URGENCIES,
} from '../../../shared/model/session-terms.ts'
import type { CsvValue } from '../../../shared/kit/csv.ts'
import type { SessionFacts } from '../exports-store.ts'
import type { ExportColumn, Identifiers } from './export-column.ts'

type Session = SessionFacts['session']

const plain = (
  name: string,
  [en, zh]: readonly [string, string],
  value: (session: Session) => CsvValue,
  more: { readonly unit?: string; readonly terms?: readonly Term[]; readonly only?: Identifiers } = {},
): ExportColumn => ({ unit: null, ...more, name, en, zh, value: ({ session }) => value(session) })

export const SESSION_COLUMNS: readonly ExportColumn[] = [
  plain('session_no', ['Running number within the patient', '患者内治疗序号'], (s) => s.no),
  plain('line_no', ['Treatment line', '治疗线'], (s) => s.lineNo),
  plain('performed_on', ['Day of the puncture', '穿刺日期'], (s) => s.performedOn),
  plain('procedure_type', ['Procedure type', '治疗类型'], (s) => s.procedureType, { terms: PROCEDURE_TYPES }),
  plain('intent', ['Intent', '治疗目的'], (s) => s.intent, { terms: INTENTS }),
  plain('urgency', ['Urgency', '紧急程度'], (s) => s.urgency, { terms: URGENCIES }),
  plain('stage_no', ['Stage of a planned series', '分期治疗序号'], (s) => s.stageNo),
  plain('stage_of', ['Stages planned', '计划分期数'], (s) => s.stageOf),
  plain('operator', ['Operator', '术者'], (s) => s.operator, { only: 'full' }),
]

export const ROOM_COLUMNS: readonly ExportColumn[] = [
  plain('access_site', ['Access', '入路'], (s) => s.accessSite, { terms: ACCESS_SITES }),
  plain('sheath_ch', ['Sheath', '鞘管'], (s) => s.sheathCh, { unit: '[Ch]' }),
  plain('microcatheter_ch', ['Microcatheter, outer', '微导管外径'], (s) => s.microcatheterCh, {
    unit: '[Ch]',
  }),
  plain('michels_type', ['Michels variant', 'Michels 分型'], (s) => s.michelsType, { terms: MICHELS_TYPES }),
  plain('completion', ['Plan carried out', '计划完成情况'], (s) => s.completion, { terms: COMPLETIONS }),
  plain('residual_blush', ['Residual blush', '残余染色'], (s) => s.residualBlush, {
    terms: RESIDUAL_BLUSHES,
  }),
  plain('portal_oil', ['Oil in portal branches', '门静脉支碘油'], (s) => s.portalOil, { terms: PORTAL_OILS }),
  plain('anaesthesia', ['Anaesthesia', '麻醉'], (s) => s.anaesthesia, { terms: ANAESTHESIAS }),
  plain('contrast_agent', ['Contrast agent', '对比剂'], (s) => s.contrastAgent, { terms: CONTRAST_AGENTS }),
  plain('contrast_mgi_per_ml', ['Contrast concentration', '对比剂浓度'], (s) => s.contrastMgiPerMl, {
    unit: 'mg/mL',
  }),
  plain('contrast_ml', ['Contrast volume', '对比剂用量'], (s) => s.contrastMl, { unit: 'mL' }),
  plain('fluoroscopy_min', ['Fluoroscopy time', '透视时间'], (s) => s.fluoroscopyMin, { unit: 'min' }),
  plain('dap_gy_cm2', ['Dose-area product', '剂量面积乘积'], (s) => s.dapGyCm2, { unit: 'Gy.cm2' }),
  plain('air_kerma_mgy', ['Air kerma at the reference point', '参考点空气比释动能'], (s) => s.airKermaMgy, {
    unit: 'mGy',
  }),
  plain('dsa_runs', ['DSA runs', 'DSA 采集次数'], (s) => s.dsaRuns),
]

export const RECORD_COLUMNS: readonly ExportColumn[] = [
  plain('record_state', ['complete, or incomplete', '记录状态'], (s) => s.state),
  plain(
    'missing_fields',
    ['Mandatory fields that are not recorded', '未记录的必填项数'],
    (s) => s.missing.length,
  ),
  plain('imported', ['Taken over from another source', '由外部数据导入'], (s) => s.importBatchId !== null),
  plain('note', ['Note', '备注'], (s) => s.note, { only: 'full' }),
]
