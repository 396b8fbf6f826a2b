import type { SessionReport } from '../../model/session-report.ts'
import type { REPORT_BLOCKS } from '../../model/session-report.ts'
import type { Verdict } from '../../model/snapshot.ts'
import type { Language } from '../../wording/language.ts'

export type Words = Readonly<Record<Language, string>>
const words = (en: string, zh: string): Words => ({ en, zh })

export const BLOCK_TITLES: Readonly<Record<(typeof REPORT_BLOCKS)[number], Words>> = {
  identity: words('Patient', '患者'),
  indication: words('Indication', '适应证'),
  consent: words('Consent', '知情同意与核查'),
  access: words('Access and devices', '入路与器械'),
  anatomy: words('Angiogram', '造影所见'),
  doses: words('Embolization', '栓塞与用药'),
  endpoint: words('Endpoint', '栓塞终点'),
  images: words('Images', '影像采集'),
  radiation: words('Radiation, contrast', '辐射与对比剂'),
  medication: words('Medication', '麻醉与用药'),
  complications: words('Complications', '并发症'),
  closure: words('Closure', '止血'),
  orders: words('Orders', '术后医嘱'),
  aftercare: words('Days after', '术后观察'),
  review: words('Review', '复查'),
  operators: words('Operators', '术者'),
  signature: words('Signature', '签名'),
  addenda: words('Addenda', '更正与作废'),
}

export const MARKS: Readonly<Record<SessionReport['standing'], Words | null>> = {
  draft: words('DRAFT', '草稿'),
  signed: null,
  void: words('VOID', '作废'),
}

export const VERDICTS: Readonly<Record<Verdict, Words>> = {
  ELIGIBLE: words('Eligible', '符合适应证'),
  RELATIVE: words('Relative contraindication', '相对禁忌'),
  ABSOLUTE: words('Absolute contraindication', '绝对禁忌'),
  INSUFFICIENT: words('Insufficient data', '资料不足'),
  NO_INDICATION: words('No indication', '无适应证'),
}

/** Everything else that a report says. `{name}` is filled in. */
export const REPORT_WORDS = {
  title: words('Chemoembolization (TACE) report', '肝动脉化疗栓塞（TACE）治疗报告'),
  phone: words('Tel. {phone}', '电话 {phone}'),
  notRecorded: words('not recorded', '未记录'),
  unconfirmed: words('not confirmed: {value}', '未确认：{value}'),
  unavailable: words('not available: {reason}', '无法获取：{reason}'),
  none: words('none', '无'),
  noneInRoom: words('none in the room', '术中无'),
  yes: words('yes', '是'),
  no: words('no', '否'),
  unnamed: words('Name not recorded', '姓名未记录'),
  session: words('Session', '治疗次数'),
  sessionNo: words('no. {no}, line {line}', '第 {no} 次，第 {line} 线'),
  born: words('Born', '出生'),
  bornAge: words('{date} ({age} y)', '{date}（{age} 岁）'),
  size: words('Height, weight', '身高、体重'),
  stageOf: words('{no} of {of}', '第 {no} 期，共 {of} 期'),
  verdict: words('Eligibility', '适应证判定'),
  rules: words(
    '{verdict} by {ruleset} {version}, SHA-256 {hash}',
    '{verdict}，依据 {ruleset} {version}，SHA-256 {hash}',
  ),
  absolute: words('absolute: {rules}', '绝对禁忌：{rules}'),
  relative: words('relative: {rules}', '相对禁忌：{rules}'),
  undecided: words('undecided: {rules}', '未定：{rules}'),
  liver: words('Liver, stage', '肝功能、分期'),
  laboratory: words('Laboratory', '检验'),
  childPugh: words('Child-Pugh {value}', 'Child-Pugh {value}'),
  albi: words('ALBI {score} (grade {grade})', 'ALBI {score}（{grade} 级）'),
  ecog: words('ECOG {value}', 'ECOG {value}'),
  bclc: words('BCLC {value}', 'BCLC {value}'),
  ofDay: words('{day}: {values}', '{day}：{values}'),
  lesionList: words('Lesions on file', '在案病灶'),
  lesionSize: words('{lesion} {segments} {size}', '{lesion} {segments} {size}'),
  viableSize: words('{size}, viable {viable}', '{size}，存活 {viable}'),
  sizeNotRecorded: words('size not recorded', '大小未记录'),
  cirse: words('CIRSE grade {grade} ({version}): {meaning}', 'CIRSE {grade} 级（{version}）：{meaning}'),
  ctcae: words('CTCAE grade {grade}', 'CTCAE {grade} 级'),
  dayCard: words('Day card', '每日记录'),
  pain: words('pain {value}', '疼痛 {value}'),
  nausea: words('nausea grade {value}', '恶心呕吐 {value} 级'),
  change: words('{field} {before} \u2192 {after}', '{field} {before} \u2192 {after}'),
  withNote: words('{value} ({note})', '{value}（{note}）'),
  noVerdict: words('no verdict was stored with this session', '本次治疗未保存判定'),
  reason: words('Reason', '理由'),
  override: words('Override', '例外'),
  overrideBy: words('{reason}; {physician} and {second}', '{reason}；{physician}、{second}'),
  time: words('Puncture to sheath out', '穿刺至拔鞘'),
  feeders: words('Tumour feeders', '肿瘤供血动脉'),
  collaterals: words('Extrahepatic collaterals', '肝外侧支'),
  variants: words('Variants', '变异'),
  variant: words('{artery} {origin}, from {from}', '{artery}{origin}，起自{from}'),
  artery: words('Artery', '动脉'),
  given: words('Given', '栓塞剂与药物'),
  flow: words('Endpoint (SACE)', '终点（SACE）'),
  nothingGiven: words('no agent or drug recorded', '未记录栓塞剂或药物'),
  inVolume: words('in {volume}', '溶于 {volume}'),
  balloon: words('balloon', '球囊'),
  vials: words('vials: {count}', '{count} 瓶'),
  oilPerGlue: words('glue to oil 1:{parts}', '胶与碘油 1:{parts}'),
  loadingTime: words('loading time {time}', '载药时间 {time}'),
  loaded: words('loaded with {amount}', '载药 {amount}'),
  lesions: words('Lesions {lesions}', '病灶 {lesions}'),
  total: words('Total', '合计'),
  onBeads: words('{name} on beads', '{name}（载药微球）'),
  atLeast: words(
    '{name} at least {amount}, {count} amount(s) not recorded or not confirmed',
    '{name} 至少 {amount}，{count} 项用量未记录或未确认',
  ),
  noAmount: words('{name}: amount not recorded or not confirmed', '{name}：用量未记录或未确认'),
  vitals: words(
    '{systolic}/{diastolic} mmHg, pulse {pulse}, SpO2 {spo2} %',
    '{systolic}/{diastolic} mmHg，脉搏 {pulse}，SpO2 {spo2} %',
  ),
  dueOn: words('Due on', '应复查日'),
  window: words('Window', '窗口期'),
  noReview: words('none, {reason}', '不安排，{reason}'),
  signedBy: words('Signed by', '签名人'),
  signedAt: words('Signed at', '签名时间'),
  revision: words('Revision', '版次'),
  notSigned: words('not signed', '未签名'),
  logged: words('Logged by', '记录人'),
  loggedAt: words('{by}, {at}', '{by}，{at}'),
  imported: words('Imported by', '导入人'),
  amended: words('Revision {no} amended', '第 {no} 版更正'),
  amendedBy: words('{at}, {by}: {reason}', '{at}，{by}：{reason}'),
  voided: words('Voided', '作废'),
  laterEvent: words('{onset}, {date}: {event}', '{onset}，{date}：{event}'),
  note: words('Note', '备注'),
  separator: words('; ', '；'),
  comma: words(', ', '，'),
  footer: words(
    'Printed by {user}, {utc} ({local}). Audit head {audit}',
    '打印：{user}，{utc}（{local}）。审计链首 {audit}',
  ),
  page: words('Page {page} of {pages}', '第 {page} 页，共 {pages} 页'),
} as const satisfies Readonly<Record<string, Words>>

/** A sentence of the report with its gaps filled. */
export function say(
  key: keyof typeof REPORT_WORDS,
  language: Language,
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return filled(REPORT_WORDS[key], language, gaps)
}

/** A sentence of any paper with its gaps filled. */
export function filled(
  sentence: Words,
  language: Language,
  gaps: Readonly<Record<string, string | number>> = {},
): string {
  return sentence[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''))
}
