import { expect, it } from 'vitest'
import { Question } from '../../../src/shared/model/question.ts'
import { questionSentence } from '../../../src/shared/rules/questions/question-sentence.ts'

type Asked = { field: string; op: string; [key: string]: unknown }
const any = (field: string, ...values: string[]): Asked => ({ field, op: 'any', values })
const none = (field: string, ...values: string[]): Asked => ({ field, op: 'none', values })
const range = (field: string, from: unknown, to: unknown, op = 'range'): Asked => ({ field, op, from, to })
const year2025 = range('performedOn', '2025-01-01', '2025-12-31', 'between')

it.each<[Asked[], en: string, zh: string]>([
  [[], 'All patients', '全部患者'],
  [
    [any('procedureType', 'DEB_TACE'), year2025, any('lastResponse', 'PD')],
    'Patients with a session of DEB-TACE in 2025, and whose last response is PD',
    '有治疗（技术为载药微球 TACE，治疗日期在 2025 年内），且末次疗效为 PD 的患者',
  ],
  [
    [any('operator', 'Chen Jing'), any('agent', 'iodized_oil', 'gelatin_sponge'), any('artery', 'A8')],
    'Patients with a session by Chen Jing with iodized oil or gelatin sponge into segment 8 branch',
    '有治疗（术者为 Chen Jing，栓塞材料为碘化油或明胶海绵，治疗动脉为 S8 段支）的患者',
  ],
  [
    [none('procedureType', 'cTACE'), none('ward', 'Ward 3')],
    'Patients without any session of cTACE, and whose ward is not Ward 3, or not recorded',
    '从无治疗（技术为常规 TACE），且病区不为 Ward 3 或未记录的患者',
  ],
  [
    [range('age', 60, 75), range('sessionCount', 3, null), range('afpNgMl', null, 400)],
    'Patients whose age is from 60 to 75 years, and whose number of sessions is at least 3, and whose last AFP is at most 400 ng/mL',
    '年龄为 60～75 岁，且治疗次数不少于 3，且末次甲胎蛋白不超过 400 ng/mL 的患者',
  ],
  [
    [
      any('segment', '8'),
      range('longestMm', 30, null),
      range('cirseGrade', 3, null),
      any('complication', 'BILOMA'),
    ],
    'Patients with a complication of CIRSE grade at least 3 that is biloma, and with a lesion in S8 of at least 30 mm',
    '有并发症（CIRSE 分级不少于 3，并发症为胆汁瘤），且有病灶（病灶肝段为 S8，病灶最大径不少于 30 mm）的患者',
  ],
  [
    [range('lastSessionOn', 90, null, 'ago'), range('lastReviewOn', null, 365, 'ago')],
    'Patients whose last session was at least 90 days ago, and whose last review was within the last 365 days',
    '末次治疗日期在 90 天以前，且末次复查日期在近 365 天内的患者',
  ],
  [
    [range('performedOn', '2026-03-01', null, 'between'), any('aetiology', 'HBV', 'HCV', 'alcohol')],
    'Patients with a session since 2026-03-01, and whose aetiology is hepatitis B, hepatitis C or alcohol',
    '有治疗（治疗日期在 2026-03-01 及以后），且病因为乙型肝炎、丙型肝炎或酒精的患者',
  ],
  [[{ field: 'text', op: 'has', text: '张' }], 'Patients found by “张”', '检索词为“张”的患者'],
])('says %j', (all, en, zh) => {
  expect(questionSentence(Question.parse({ all }))).toEqual({ en, zh })
})
