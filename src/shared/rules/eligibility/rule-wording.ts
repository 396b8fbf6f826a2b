import type { RulesetId } from '../../model/settings.ts'

/** Chinese words of one rule; the English label stands in the ruleset itself. */
export interface RuleWording {
  readonly zh: string
  /** How to proceed where the contraindication steps down. */
  readonly techniqueZh?: string
}

const BLEEDING = '肿瘤破裂出血，或肝动脉-门静脉分流致门静脉高压出血'
const LIVER_FUNCTION_NORMAL = '肝功能基本正常（操作性定义：Child-Pugh ≤ 6 分、无腹水、无肝性脑病）'
const FIT = 'Child-Pugh A/B 级且 ECOG 0–2 分'
const HCC_CONFIRMED = '肝细胞癌诊断明确'
const CHILD_PUGH_B8_B9 = 'Child-Pugh B 级 8–9 分'

const CN_MOH_2011: Record<string, RuleWording> = {
  G0: { zh: HCC_CONFIRMED },
  G1: { zh: '不可切除，且无严重肝肾功能不全' },
  'I1.1': { zh: '巨块型，肿瘤占全肝比例 < 70 %' },
  'I1.2': { zh: '多结节型' },
  'I1.3': { zh: '门静脉主干未完全阻塞，或虽完全阻塞但代偿性侧支血管形成' },
  'I1.4': { zh: '手术失败或术后复发' },
  'I1.5': { zh: FIT },
  'I1.6': { zh: BLEEDING },
  'I1.7': { zh: '其他不可切除类型（非巨块单发、弥漫型；本系统编号）' },
  SMALL: { zh: '小肝癌（单个 ≤ 3 cm，或两个直径之和 ≤ 3 cm）' },
  LFN: { zh: LIVER_FUNCTION_NORMAL },
  I1: { zh: '不可切除的中晚期肝癌' },
  I2: { zh: '切除术前应用' },
  I3: { zh: '小肝癌，不适合或不愿接受手术、射频或微波消融' },
  I4: { zh: '控制局部疼痛、出血，封堵动静脉瘘' },
  I5: { zh: '切除术后预防复发' },
  C1: { zh: '肝功能严重障碍（Child-Pugh C 级）' },
  C2: { zh: '凝血功能严重减退且无法纠正' },
  C3: { zh: '门静脉主干被癌栓完全阻塞，且侧支血管少' },
  C4: { zh: '合并活动性感染且不能同时治疗' },
  C5: { zh: '肿瘤远处广泛转移，预期生存期 < 3 个月' },
  C6: { zh: '恶病质或多器官功能衰竭' },
  C7: {
    zh: '肿瘤占全肝比例 ≥ 70 %',
    techniqueZh: '少量碘油乳剂，分次栓塞',
  },
  C8a: {
    zh: '白细胞 < 3.0 ×10⁹/L',
    techniqueZh: '记录原因；脾功能亢进所致不同于化疗性白细胞减少',
  },
  C8b: { zh: '血小板 < 60 ×10⁹/L' },
  W1: { zh: 'ECOG 3–4 分' },
  W2: { zh: '预期生存期 < 3 个月，但无广泛转移' },
  W3: { zh: '门静脉主干被非癌性血栓完全阻塞，侧支血管少' },
  W4: { zh: '严重肾功能不全（不在八项禁忌之列）' },
  W5: { zh: CHILD_PUGH_B8_B9 },
  W6: { zh: '广泛转移，但预期生存期 ≥ 3 个月' },
}

const CN_NHC_2022: Record<string, RuleWording> = {
  G0: { zh: HCC_CONFIRMED },
  PVOK: { zh: '门静脉主干未完全阻塞，或完全阻塞但有侧支（或支架已恢复血流）' },
  FIT: { zh: FIT },
  LFN: { zh: LIVER_FUNCTION_NORMAL },
  N1: { zh: 'CNLC IIb、IIIa 期，部分 IIIb 期；Child-Pugh A/B 级；ECOG 0–2 分' },
  N2: { zh: 'CNLC Ia–IIa 期，无法或不愿手术或消融' },
  N3: { zh: BLEEDING },
  N4: { zh: '切除术后高复发风险的辅助治疗，或术后复发' },
  N5: { zh: '切除或肝移植前的转化、桥接、降期治疗' },
  N6: { zh: '控制疼痛、出血，封堵动静脉瘘' },
  K1: { zh: '肝功能严重障碍：Child-Pugh C 级，或显性肝性脑病、难治性腹水、肝肾综合征' },
  K2: { zh: '凝血功能障碍且无法纠正' },
  K3: { zh: '门静脉主干被癌栓完全阻塞，侧支血管少，且血流未恢复' },
  K4: { zh: '活动性肝炎或严重感染，不能同时治疗' },
  K5: { zh: '肿瘤远处广泛转移，预期生存期 < 3 个月' },
  K6: { zh: '恶病质或多器官功能衰竭' },
  K7: {
    zh: '肿瘤占全肝比例 ≥ 70 %',
    techniqueZh: '少量碘油乳剂加颗粒，分次栓塞',
  },
  K8a: {
    zh: '白细胞 < 3.0 ×10⁹/L',
    techniqueZh: '排除化疗所致骨髓抑制',
  },
  K8b: {
    zh: '血小板 < 50 ×10⁹/L',
    techniqueZh: '术前纠正（输血小板、TPO 受体激动剂、部分脾栓塞）',
  },
  K9: { zh: '肾功能障碍：肌酐 > 176.8 µmol/L（2 mg/dL）或肌酐清除率 < 30 mL/min' },
  W5: { zh: CHILD_PUGH_B8_B9 },
  W8: { zh: '黄疸：总胆红素 > 51 µmol/L（操作性定义）' },
}

const WEST_BCLC_2022: Record<string, RuleWording> = {
  G0: { zh: HCC_CONFIRMED },
  B1: { zh: 'BCLC B 期，结节边界清楚，门静脉血流良好，可选择性插管' },
  B2: { zh: 'BCLC 0/A 期，根治性治疗不可行或失败（分期迁移）' },
  B3: { zh: '肝移植或切除前的桥接或降期治疗' },
  B4: { zh: '肿瘤破裂出血（急诊栓塞）' },
  A1: {
    zh: '肝硬化失代偿：Child-Pugh ≥ B8、黄疸（总胆红素 > 51 µmol/L，操作性定义）、显性肝性脑病、难治性腹水、肝肾综合征',
  },
  A2: { zh: '肿瘤广泛占据左右两叶' },
  A3: { zh: '门静脉血流严重减少：主干完全阻塞（任何原因）或离肝血流' },
  A4: { zh: '技术上无法实施（如不可处理的动静脉瘘）' },
  A5: { zh: '肾功能不全：肌酐 ≥ 176.8 µmol/L 或清除率 < 30 mL/min' },
  A6: { zh: 'ECOG ≥ 3 分' },
  A7: { zh: '凝血功能障碍无法纠正' },
  A8: { zh: '全身感染未控制' },
  R1: { zh: '最大肿瘤 ≥ 10 cm' },
  R2: { zh: '未处理的高出血风险静脉曲张' },
  R3: { zh: '胆道梗阻或乳头功能不全（支架、胆肠吻合）' },
  R4: { zh: '严重心肺合并症' },
  R5: { zh: '肝外转移（优先系统治疗）' },
  R6: { zh: '大血管侵犯，未致门静脉主干闭塞' },
  R7: { zh: 'ECOG 2 分' },
  W7: { zh: 'ECOG 1 分（按字面为 BCLC C 期，常按 B 期处理）' },
}

const WORDING: Readonly<Record<RulesetId, Readonly<Record<string, RuleWording>>>> = {
  'cn-moh-2011': CN_MOH_2011,
  'cn-nhc-2022': CN_NHC_2022,
  'west-bclc-2022': WEST_BCLC_2022,
}

/** Title of each shipped ruleset in Chinese. */
export const RULESET_TITLES_ZH: Readonly<Record<RulesetId, string>> = {
  'cn-moh-2011': '卫生部《原发性肝癌诊疗规范（2011 年版）》TACE 部分',
  'cn-nhc-2022': '国家卫生健康委《原发性肝癌诊疗指南（2022 年版）》TACE 部分（2024 年版就所知禁忌相同）',
  'west-bclc-2022': 'BCLC 2022 分配方案，禁忌依 EASL 与欧洲专家组',
}

/** Chinese words of a rule; null for a rule that this version does not know. */
export function ruleWording(rulesetId: RulesetId, ruleId: string): RuleWording | null {
  return WORDING[rulesetId][ruleId] ?? null
}
