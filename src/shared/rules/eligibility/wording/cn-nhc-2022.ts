import { PROGRAM, PROGRAM_ZH, type RulesetWording } from './ruleset-wording.ts'

const NHFPC =
  'Chinese National Health and Family Planning Commission, standard for primary liver cancer, 2017 edition, TACE'
const NHC = 'Chinese National Health Commission, guideline for primary liver cancer, 2022 edition'
const NHFPC_ZH = '国家卫生计生委《原发性肝癌诊疗规范（2017 年版）》TACE 部分'
const NHC_ZH = '国家卫生健康委《原发性肝癌诊疗指南（2022 年版）》'

/** Chinese words and sources of `cn-nhc-2022`. */
export const CN_NHC_2022: RulesetWording = {
  G0: {
    zh: '肝细胞癌诊断明确',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  PVOK: {
    zh: '门静脉主干未完全阻塞，或完全阻塞但有侧支（或支架已恢复血流）',
    source: `${NHFPC}; reopening by a stent: ${NHC}`,
    sourceZh: `${NHFPC_ZH}；支架恢复血流：${NHC_ZH}`,
    certainty: 'K',
  },
  FIT: {
    zh: 'Child-Pugh A/B 级且 ECOG 0–2 分',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  LFN: {
    zh: '肝功能基本正常（操作性定义：Child-Pugh ≤ 6 分、无腹水、无肝性脑病）',
    source: `${NHC} names it without a definition; the numbers are a decision of this program`,
    sourceZh: `${NHC_ZH}提及而未作定义；数值为本程序的约定`,
    certainty: 'D',
  },
  N1: {
    zh: 'CNLC IIb、IIIa 期，部分 IIIb 期；Child-Pugh A/B 级；ECOG 0–2 分',
    source: `${NHC}: TACE for CNLC Ib–IIIb, first choice IIb and IIIa`,
    sourceZh: `${NHC_ZH}：TACE 用于 CNLC Ib–IIIb 期，IIb、IIIa 期为首选`,
    certainty: 'V',
  },
  N2: {
    zh: 'CNLC Ia–IIa 期，无法或不愿手术或消融',
    en: 'CNLC Ia–IIa, surgery or ablation not possible or refused',
    source: `${NHC}: resectable, but surgery or ablation not possible or refused`,
    sourceZh: `${NHC_ZH}：可切除，但因故不能或不愿手术或消融`,
    certainty: 'K',
  },
  N3: {
    zh: '肿瘤破裂出血，或肝动脉-门静脉分流致门静脉高压出血',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  N4: {
    zh: '切除术后高复发风险的辅助治疗，或术后复发',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  N5: {
    zh: '切除或肝移植前的转化、桥接、降期治疗',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  N6: {
    zh: '控制疼痛、出血，封堵动静脉瘘',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K1: {
    zh: '肝功能严重障碍：Child-Pugh C 级，或显性肝性脑病、难治性腹水、肝肾综合征',
    source: `${NHFPC}: Child-Pugh C, encephalopathy, refractory ascites and hepatorenal syndrome as forms of severe dysfunction; that each fires alone is a reading of this program`,
    sourceZh: `${NHFPC_ZH}：Child-Pugh C 级、肝性脑病、难治性腹水、肝肾综合征均属肝功能严重障碍；任一项单独成立即触发为本程序的解读`,
    certainty: 'V',
  },
  K2: {
    zh: '凝血功能障碍且无法纠正',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K3: {
    zh: '门静脉主干被癌栓完全阻塞，侧支血管少，且血流未恢复',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K4: {
    zh: '活动性肝炎或严重感染，不能同时治疗',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K5: {
    zh: '肿瘤远处广泛转移，预期生存期 < 3 个月',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K6: {
    zh: '恶病质或多器官功能衰竭',
    source: NHFPC,
    sourceZh: NHFPC_ZH,
    certainty: 'V',
  },
  K7: {
    zh: '肿瘤占全肝比例 ≥ 70 %',
    techniqueZh: '少量碘油乳剂加颗粒，分次栓塞',
    source: `${NHFPC}; a small amount of oil and particles: ${NHC}`,
    sourceZh: `${NHFPC_ZH}；少量碘油加颗粒：${NHC_ZH}`,
    certainty: 'V',
  },
  K8a: {
    zh: '白细胞 < 3.0 ×10⁹/L',
    techniqueZh: '排除化疗所致骨髓抑制',
    source: `${NHC}: WBC < 3.0 with the note on hypersplenism`,
    sourceZh: `${NHC_ZH}：白细胞 < 3.0，附脾功能亢进的说明`,
    certainty: 'K',
  },
  K8b: {
    zh: '血小板 < 50 ×10⁹/L',
    techniqueZh: '术前纠正（输血小板、TPO 受体激动剂、部分脾栓塞）',
    source: `${NHC}: platelets < 50; that hypersplenism steps it down is a reading of this program`,
    sourceZh: `${NHC_ZH}：血小板 < 50；脾功能亢进时降为相对禁忌为本程序的解读`,
    certainty: 'D',
  },
  K9: {
    zh: '肾功能障碍：肌酐 > 176.8 µmol/L（2 mg/dL）或肌酐清除率 < 30 mL/min',
    source: `${NHC}: creatinine > 2 mg/dL or clearance < 30 mL/min`,
    sourceZh: `${NHC_ZH}：肌酐 > 2 mg/dL 或肌酐清除率 < 30 mL/min`,
    certainty: 'K',
  },
  W5: {
    zh: 'Child-Pugh B 级 8–9 分',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  W8: {
    zh: '黄疸：总胆红素 > 51 µmol/L（操作性定义）',
    source: `${NHFPC} names jaundice without a number; the number is a decision of this program`,
    sourceZh: `${NHFPC_ZH}提及黄疸而未给出数值；数值为本程序的约定`,
    certainty: 'D',
  },
}
