import { PROGRAM, PROGRAM_ZH, type RulesetWording } from './ruleset-wording.ts'

const BCLC = 'Reig, BCLC strategy 2022 update, J Hepatol 2022;76:681'
const PANEL = 'Contraindications of TACE, World J Hepatol 2015;7:2009, table 1'
const EASL =
  'EASL-EORTC guideline 2012: TACE is discouraged with macrovascular invasion or extrahepatic spread'
const PANEL_ZH = 'TACE 禁忌证, World J Hepatol 2015;7:2009, 表 1'
const EASL_ZH = 'EASL-EORTC 指南 2012：有大血管侵犯或肝外转移时不建议 TACE'

/** Chinese words and sources of `west-bclc-2022`. */
export const WEST_BCLC_2022: RulesetWording = {
  G0: {
    zh: '肝细胞癌诊断明确',
    source: PROGRAM,
    sourceZh: PROGRAM_ZH,
    certainty: 'D',
  },
  B1: {
    zh: 'BCLC B 期，结节边界清楚，门静脉血流良好，可选择性插管',
    source: `${BCLC}: BCLC B with well-defined nodules, preserved portal flow and selective access`,
    sourceZh: `${BCLC}：BCLC B 期，结节边界清楚，门静脉血流良好，可选择性插管`,
    certainty: 'K',
  },
  B2: {
    zh: 'BCLC 0/A 期，根治性治疗不可行或失败（分期迁移）',
    source: `${BCLC}: stage migration of BCLC 0 and A`,
    sourceZh: `${BCLC}：BCLC 0、A 期的分期迁移`,
    certainty: 'K',
  },
  B3: {
    zh: '肝移植或切除前的桥接或降期治疗',
    source: `${BCLC}: bridge or downstaging before transplantation or resection`,
    sourceZh: `${BCLC}：移植或切除前的桥接或降期治疗`,
    certainty: 'K',
  },
  B4: {
    zh: '肿瘤破裂出血（急诊栓塞）',
    source: 'Emergency embolization of a ruptured tumour; listed by a decision of this program',
    sourceZh: '肿瘤破裂的急诊栓塞；列入为本程序的约定',
    certainty: 'D',
  },
  A1: {
    zh: '肝硬化失代偿：Child-Pugh ≥ B8、黄疸（总胆红素 > 51 µmol/L，操作性定义）、显性肝性脑病、难治性腹水、肝肾综合征',
    source: `${PANEL}: decompensation from Child-Pugh B8; the number for jaundice is a decision of this program`,
    sourceZh: `${PANEL_ZH}：Child-Pugh B8 起为失代偿；黄疸的数值为本程序的约定`,
    certainty: 'D',
  },
  A2: {
    zh: '肿瘤广泛占据左右两叶',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  A3: {
    zh: '门静脉血流严重减少：主干完全阻塞（任何原因）或离肝血流',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  A4: {
    zh: '技术上无法实施（如不可处理的动静脉瘘）',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  A5: {
    zh: '肾功能不全：肌酐 ≥ 176.8 µmol/L 或清除率 < 30 mL/min',
    source: `${PANEL}: creatinine ≥ 2 mg/dL or clearance < 30 mL/min; one list says absolute, another relative, and this program absolute`,
    sourceZh: `${PANEL_ZH}：肌酐 ≥ 2 mg/dL 或肌酐清除率 < 30 mL/min；有列为绝对禁忌者，有列为相对禁忌者，本程序按绝对禁忌`,
    certainty: 'D',
  },
  A6: {
    zh: 'ECOG ≥ 3 分',
    source: `${BCLC}: ECOG 3 and 4 are stage D`,
    sourceZh: `${BCLC}：ECOG 3、4 分为 D 期`,
    certainty: 'K',
  },
  A7: {
    zh: '凝血功能障碍无法纠正',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'K',
  },
  A8: {
    zh: '全身感染未控制',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'K',
  },
  R1: {
    zh: '最大肿瘤 ≥ 10 cm',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  R2: {
    zh: '未处理的高出血风险静脉曲张',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  R3: {
    zh: '胆道梗阻或乳头功能不全（支架、胆肠吻合）',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  R4: {
    zh: '严重心肺合并症',
    source: PANEL,
    sourceZh: PANEL_ZH,
    certainty: 'V',
  },
  R5: {
    zh: '肝外转移（优先系统治疗）',
    source: EASL,
    sourceZh: EASL_ZH,
    certainty: 'V',
  },
  R6: {
    zh: '大血管侵犯，未致门静脉主干闭塞',
    source: EASL,
    sourceZh: EASL_ZH,
    certainty: 'V',
  },
  R7: {
    zh: 'ECOG 2 分',
    source: `${BCLC}: ECOG 1 and 2 are stage C`,
    sourceZh: `${BCLC}：ECOG 1、2 分为 C 期`,
    certainty: 'K',
  },
  W7: {
    zh: 'ECOG 1 分（按字面为 BCLC C 期，常按 B 期处理）',
    source: `${BCLC} puts ECOG 1 into stage C; that it is often treated as B is noted by a decision of this program`,
    sourceZh: `${BCLC} 将 ECOG 1 分归入 C 期；临床常按 B 期处理，此提示为本程序的约定`,
    certainty: 'D',
  },
}
