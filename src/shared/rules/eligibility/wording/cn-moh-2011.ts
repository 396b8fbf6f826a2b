import { PROGRAM, PROGRAM_ZH, type RulesetWording } from './ruleset-wording.ts'

const MOH = 'Chinese Ministry of Health, standard for primary liver cancer, 2011 edition, TACE'
const MOH_ZH = '卫生部《原发性肝癌诊疗规范（2011 年版）》TACE 部分'

/** Chinese words and sources of `cn-moh-2011`; conditions, indications, contraindications and advisories share ids. */
export const CN_MOH_2011: RulesetWording = {
  G0: {
    zh: '肝细胞癌诊断明确',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  G1: {
    zh: '不可切除，且无严重肝肾功能不全',
    source: `${MOH}, heading of item 1: lost in the text at hand, restored from the known original`,
    sourceZh: `${MOH_ZH}，适应证第 1 条首句：所据文本缺失，依公认原文补全`,
    certainty: 'K',
  },
  'I1.1': {
    zh: '巨块型，肿瘤占全肝比例 < 70 %',
    source: `${MOH}, item 1 (1), restored from the known original`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (1)，依公认原文补全`,
    certainty: 'K',
  },
  'I1.2': {
    zh: '多结节型',
    source: `${MOH}, item 1 (2), restored from the known original; also in the 2017 edition`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (2)，依公认原文补全；2017 年版亦有`,
    certainty: 'K',
  },
  'I1.3': {
    zh: '门静脉主干未完全阻塞，或虽完全阻塞但代偿性侧支血管形成',
    source: `${MOH}, item 1 (3), restored from the known original; also in the 2017 edition`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (3)，依公认原文补全；2017 年版亦有`,
    certainty: 'K',
  },
  'I1.4': {
    zh: '手术失败或术后复发',
    source: `${MOH}, item 1 (4)`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (4)`,
    certainty: 'S',
  },
  'I1.5': {
    zh: 'Child-Pugh A/B 级且 ECOG 0–2 分',
    source: `${MOH}, item 1 (5)`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (5)`,
    certainty: 'S',
  },
  'I1.6': {
    zh: '肿瘤破裂出血，或肝动脉-门静脉分流致门静脉高压出血',
    source: `${MOH}, item 1 (6)`,
    sourceZh: `${MOH_ZH}，适应证第 1 条 (6)`,
    certainty: 'S',
  },
  'I1.7': {
    zh: '其他不可切除类型（非巨块单发、弥漫型；本系统编号）',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  SMALL: {
    zh: '小肝癌（单个 ≤ 3 cm，或两个直径之和 ≤ 3 cm）',
    source:
      'Chinese usage: one nodule of at most 3 cm, or two whose diameters add up to at most 3 cm; older texts used 5 cm',
    sourceZh: '国内惯例：单个结节 ≤ 3 cm，或两个结节直径之和 ≤ 3 cm；较早文献以 5 cm 为界',
    certainty: 'K',
  },
  LFN: {
    zh: '肝功能基本正常（操作性定义：Child-Pugh ≤ 6 分、无腹水、无肝性脑病）',
    source: `${MOH} names it without a definition; the numbers are a decision of this program`,
    sourceZh: `${MOH_ZH}提及而未作定义；数值为本程序的约定`,
    certainty: 'D',
  },
  I1: {
    zh: '不可切除的中晚期肝癌',
    source: `${MOH}, item 1; how its parts combine is a decision of this program`,
    sourceZh: `${MOH_ZH}，适应证第 1 条；各项如何组合为本程序的约定`,
    certainty: 'D',
  },
  I2: {
    zh: '切除术前应用',
    source: `${MOH}, item 2`,
    sourceZh: `${MOH_ZH}，适应证第 2 条`,
    certainty: 'S',
  },
  I3: {
    zh: '小肝癌，不适合或不愿接受手术、射频或微波消融',
    source: `${MOH}, item 3`,
    sourceZh: `${MOH_ZH}，适应证第 3 条`,
    certainty: 'S',
  },
  I4: {
    zh: '控制局部疼痛、出血，封堵动静脉瘘',
    source: `${MOH}, item 4`,
    sourceZh: `${MOH_ZH}，适应证第 4 条`,
    certainty: 'S',
  },
  I5: {
    zh: '切除术后预防复发',
    source: `${MOH}, item 5`,
    sourceZh: `${MOH_ZH}，适应证第 5 条`,
    certainty: 'S',
  },
  C1: {
    zh: '肝功能严重障碍（Child-Pugh C 级）',
    source: `${MOH}, contraindication 1`,
    sourceZh: `${MOH_ZH}，禁忌证第 1 条`,
    certainty: 'S',
  },
  C2: {
    zh: '凝血功能严重减退且无法纠正',
    source: `${MOH}, contraindication 2`,
    sourceZh: `${MOH_ZH}，禁忌证第 2 条`,
    certainty: 'S',
  },
  C3: {
    zh: '门静脉主干被癌栓完全阻塞，且侧支血管少',
    source: `${MOH}, contraindication 3`,
    sourceZh: `${MOH_ZH}，禁忌证第 3 条`,
    certainty: 'S',
  },
  C4: {
    zh: '合并活动性感染且不能同时治疗',
    source: `${MOH}, contraindication 4`,
    sourceZh: `${MOH_ZH}，禁忌证第 4 条`,
    certainty: 'S',
  },
  C5: {
    zh: '肿瘤远处广泛转移，预期生存期 < 3 个月',
    source: `${MOH}, contraindication 5`,
    sourceZh: `${MOH_ZH}，禁忌证第 5 条`,
    certainty: 'S',
  },
  C6: {
    zh: '恶病质或多器官功能衰竭',
    source: `${MOH}, contraindication 6`,
    sourceZh: `${MOH_ZH}，禁忌证第 6 条`,
    certainty: 'S',
  },
  C7: {
    zh: '肿瘤占全肝比例 ≥ 70 %',
    techniqueZh: '少量碘油乳剂，分次栓塞',
    source: `${MOH}, contraindication 7`,
    sourceZh: `${MOH_ZH}，禁忌证第 7 条`,
    certainty: 'S',
  },
  C8a: {
    zh: '白细胞 < 3.0 ×10⁹/L',
    techniqueZh: '记录原因；脾功能亢进所致不同于化疗性白细胞减少',
    source: `${MOH}, contraindication 8, white cells`,
    sourceZh: `${MOH_ZH}，禁忌证第 8 条，白细胞`,
    certainty: 'S',
  },
  C8b: {
    zh: '血小板 < 60 ×10⁹/L',
    source: `${MOH}, contraindication 8, platelets`,
    sourceZh: `${MOH_ZH}，禁忌证第 8 条，血小板`,
    certainty: 'S',
  },
  W1: {
    zh: 'ECOG 3–4 分',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  W2: {
    zh: '预期生存期 < 3 个月，但无广泛转移',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  W3: {
    zh: '门静脉主干被非癌性血栓完全阻塞，侧支血管少',
    source: `${MOH} speaks of tumour thrombus only; a bland one is noted by a decision of this program`,
    sourceZh: `${MOH_ZH}仅言及癌栓；血栓的提示为本程序的约定`,
    certainty: 'D',
  },
  W4: {
    zh: '严重肾功能不全（不在八项禁忌之列）',
    source: `${MOH} does not list it among the contraindications; noted by a decision of this program`,
    sourceZh: `${MOH_ZH}未将其列为禁忌证；提示为本程序的约定`,
    certainty: 'D',
  },
  W5: {
    zh: 'Child-Pugh B 级 8–9 分',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  W6: {
    zh: '广泛转移，但预期生存期 ≥ 3 个月',
    source: `${MOH}, contraindication 5 asks for both parts; one alone is noted by a decision of this program`,
    sourceZh: `${MOH_ZH}，禁忌证第 5 条要求两项并存；仅有一项时的提示为本程序的约定`,
    certainty: 'D',
  },
}
