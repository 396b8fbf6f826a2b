type Name = readonly [en: string, zh: string]

/** What people call the fields of the days after (domain 4.10), and of a complication added then. */
export const AFTERCARE_WORDS: Readonly<Record<string, Name>> = {
  altUL: ['ALT', 'ALT'],
  components: ['Components of the syndrome', '综合征表现'],
  day: ['Day', '天数'],
  deathCause: ['Cause of death', '死因'],
  deathRelated: ['Relation of the death to the treatment', '死亡与治疗的关系'],
  dischargedOn: ['Discharge', '出院日期'],
  dischargePainNrs: ['Pain at discharge (NRS)', '出院时疼痛评分 NRS'],
  endDay: ['Last day of the syndrome', '综合征结束日'],
  event: ['Complication', '并发症'],
  'event.outcome': ['Outcome of the complication', '并发症转归'],
  'event.treatment': ['Treatment of the complication', '并发症处理'],
  feverCel: ['Highest temperature', '最高体温'],
  'lateComplications.outcome': ['Outcome of the complication', '并发症转归'],
  'lateComplications.treatment': ['Treatment of the complication', '并发症处理'],
  nauseaGrade: ['Nausea or vomiting (CTCAE)', '恶心呕吐 CTCAE 分级'],
  onsetH: ['Onset of the syndrome', '综合征出现时间'],
  painNrs: ['Worst pain (NRS)', '最重疼痛评分 NRS'],
  postEmbolizationSyndrome: ['Post-embolization syndrome', '栓塞后综合征'],
  body: ['Contents of the recipe', '方案内容'],
  scope: ['For', '范围'],
  readmissionReason: ['Reason of the readmission', '再入院原因'],
  readmitted: ['Readmission within 30 days', '30 天内再入院'],
  status30: ['Status at 30 days', '30 天生存状态'],
  status90: ['Status at 90 days', '90 天生存状态'],
}
