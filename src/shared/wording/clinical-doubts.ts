/** A reading of this program that a clinician should nod to, with the ids of what stands or falls with it. */
export interface ClinicalDoubt {
  readonly id: string
  readonly en: string
  readonly zh: string
  /** `ruleset`, `ruleset/rule`, `formula`, `vocabulary:id`, `range:field` or `shelf-life`. */
  readonly concerns: readonly string[]
}

const FORMS_2011 = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8a', 'C8b'].map(
  (rule) => `cn-moh-2011/${rule}`,
)

/** What is still to be confirmed, the weightiest first. */
export const CLINICAL_DOUBTS: readonly ClinicalDoubt[] = [
  {
    id: 'kind-of-contraindication',
    en: 'The 2011 text calls no contraindication absolute or relative, except that a low white count is “not absolute”. This program holds all of them absolute and lets only C7 and C8a step down. The remark about hypersplenism stands before the platelet limit and is not applied to platelets in 2011; the 2022 ruleset does apply it. Each of the two blood counts excludes on its own, although the text joins them by “and”.',
    zh: '2011 年版未区分绝对与相对禁忌证，仅注明白细胞减低“不属绝对”。本程序将其余各条均视为绝对禁忌，仅 C7、C8a 可降为相对。脾功能亢进的说明位于血小板限值之前，故 2011 年规则集不用于血小板，2022 年规则集则适用。原文以“和”连接白细胞与血小板，本程序按任一项成立即触发。',
    concerns: [...FORMS_2011, 'cn-nhc-2022/K8b'],
  },
  {
    id: 'liver-function-basically-normal',
    en: '“Liver function basically normal” is defined nowhere. It is read as Child-Pugh 6 or less without ascites and without encephalopathy.',
    zh: '“肝功能基本正常”无明确定义，本程序按 Child-Pugh ≤ 6 分且无腹水、无肝性脑病判断。',
    concerns: ['cn-moh-2011/LFN', 'cn-nhc-2022/LFN', 'cn-moh-2011/C7', 'cn-nhc-2022/K7'],
  },
  {
    id: 'combination-of-indication-1',
    en: 'The first indication of 2011 only says “including”. Portal vein and liver function with performance status are read as conditions, the tumour patterns as alternatives; bleeding stands alone.',
    zh: '2011 年版适应证第 1 条仅写“包括”。本程序将门静脉情况、肝功能与体力状态作为前提条件，肿瘤类型作为并列选项；出血单独成立。',
    concerns: [
      'cn-moh-2011/I1',
      'cn-moh-2011/I1.3',
      'cn-moh-2011/I1.5',
      'cn-moh-2011/I1.6',
      'cn-moh-2011/I1.7',
    ],
  },
  {
    id: 'resectable-in-indication-2',
    en: 'The 2022 guideline gives TACE for CNLC Ia to IIa where the tumour is resectable but surgery or ablation cannot be done or is refused. The rule reads stage and alternative only, not whether the tumour is resectable; what is shown leaves the word out.',
    zh: '2022 年版对 CNLC Ia–IIa 期的表述为“可切除，但无法或不愿手术或消融”。规则仅读取分期与根治性替代治疗，不读取可切除性，故显示文字不含“可切除”。',
    concerns: ['cn-nhc-2022/N2'],
  },
  {
    id: 'bland-thrombus-of-the-main-trunk',
    en: 'K3 counts only a tumour thrombus, or a mixed one, that blocks the main portal vein completely. The edition may mean a bland thrombus too.',
    zh: 'K3 仅计入癌栓或混合血栓所致的门静脉主干完全阻塞；原文是否也包括单纯血栓，尚待确认。',
    concerns: ['cn-nhc-2022/K3'],
  },
  {
    id: 'edition-2024',
    en: 'Whether the 2024 Chinese edition changes anything against 2022 could not be read in full; the ruleset is that of 2022.',
    zh: '未能通读 2024 年版，无法确认其与 2022 年版是否有差异；规则集依 2022 年版。',
    concerns: ['cn-nhc-2022'],
  },
  {
    id: 'lirads-and-cirse-wording',
    en: 'The categories of LI-RADS treatment response v2024 and the letters of the modified CIRSE grades (1b, 3a, 3b) are worded from secondary sources.',
    zh: 'LI-RADS 治疗反应 2024 版分类及改良 CIRSE 分级（1b、3a、3b）的措辞来自二手资料。',
    concerns: ['lirads-tr.v2024', 'vocabulary:li-rads-treatment', 'vocabulary:cirse-2025'],
  },
  {
    id: 'points-and-equivalents',
    en: 'The points of ABCR and SNACOR, and the factors by which pirarubicin and idarubicin count as doxorubicin, differ between publications.',
    zh: 'ABCR、SNACOR 的分值，以及吡柔比星、伊达比星折算为多柔比星的系数，不同文献并不一致。',
    concerns: ['abcr.v1', 'snacor.v1', 'anthracycline.v1'],
  },
  {
    id: 'anthracycline-limit-of-unknown-risk',
    en: 'Where nobody has stated whether the heart is at risk and the age does not settle it, the lifetime limit of anthracyclines is taken as 550 mg/m², not as 450 mg/m².',
    zh: '未注明有无心脏风险且年龄不足以判定时，蒽环类终生上限按 550 mg/m² 计，而非 450 mg/m²。',
    concerns: ['anthracycline.v1'],
  },
  {
    id: 'bilirubin-of-hap-in-mg-dl',
    en: 'HAP gives its bilirubin limit of 17 µmol/L without a pair in mg/dL. This program converts what was typed: 1.0 mg/dL is 17.1 µmol/L, so it lies above the limit and scores a point.',
    zh: 'HAP 评分的胆红素界值 17 µmol/L 未给出 mg/dL 对应值。本程序按录入值换算：1.0 mg/dL 相当于 17.1 µmol/L，高于界值，计 1 分。',
    concerns: ['hap.v1', 'mhap2.v1'],
  },
  {
    id: 'selectivity-of-mixed-sessions',
    en: 'A session counts as selective when one artery at least was reached at segmental level or beyond, even if another one was treated from the lobar artery.',
    zh: '一次治疗中只要有一支动脉插管达段级或更远即计为选择性治疗，即使同时经叶动脉处理了其他病灶。',
    concerns: ['refractoriness.jsh-lcsgj.2014', 'refractoriness.cci.2022'],
  },
  {
    id: 'markers-below-the-usual-limit',
    en: 'Tumour markers that rise without passing 20 ng/mL of AFP or 40 mAU/mL of PIVKA-II do not count as rising.',
    zh: '肿瘤标志物虽升高但 AFP 未超过 20 ng/mL、PIVKA-II 未超过 40 mAU/mL 者，不计为持续升高。',
    concerns: ['refractoriness.jsh-lcsgj.2014'],
  },
  {
    id: 'ends-of-doxorubicin-bands',
    en: 'In the hint of doxorubicin by bilirubin the upper ends of the bands count as inside: exactly 3 mg/dL still gets 50 mg/m², exactly 5 mg/dL still 25 mg/m². Only 1.5 mg/dL belongs to the band above it.',
    zh: '按胆红素提示多柔比星剂量时，区间上界值归入该区间：恰为 3 mg/dL 仍为 50 mg/m²，恰为 5 mg/dL 仍为 25 mg/m²；仅 1.5 mg/dL 归入更高的区间。',
    concerns: ['doxorubicin-bilirubin.v1'],
  },
  {
    id: 'review-window',
    en: 'The review is due on day 30, moved to a working day, in a window of days 28 to 42. The standards say “about one month” or “4 to 6 weeks”.',
    zh: '复查定于术后第 30 天（遇休息日顺延），窗口期为第 28 至 42 天；规范仅写“约 1 个月”或“4–6 周”。',
    concerns: ['review-due.v1'],
  },
  {
    id: 'local-references',
    en: 'Reference levels of dose, the Chinese extension of the procedure codes and the licence for SNOMED CT are matters of the hospital and the country.',
    zh: '辐射剂量参考水平、操作编码的国内扩展及 SNOMED CT 使用许可须由医院按所在地规定确定。',
    concerns: [
      'range:dapGyCm2',
      'range:airKermaMgy',
      'range:fluoroscopyMin',
      'vocabulary:concepts',
      'vocabulary:code-systems',
    ],
  },
  {
    id: 'portal-invasion-and-the-line',
    en: 'Whether progression by new portal invasion alone ends the line of TACE treatment is answered differently in China and in Europe; the definitions stand side by side.',
    zh: '单独新发门静脉侵犯所致进展是否终止 TACE 治疗线，中国与欧洲观点不同；各定义并列给出。',
    concerns: ['refractoriness.cci.2022', 'refractoriness.easl.2018', 'refractoriness.jsh-lcsgj.2014'],
  },
  {
    id: 'plausible-ranges',
    en: 'Every plausible range and every shelf life is a decision of this program. They catch typing errors and old values; they are no advice on treatment.',
    zh: '所有合理范围与有效期均为本程序的约定，用于发现录入错误与过期数值，不构成治疗建议。',
    concerns: ['range:bilirubin', 'range:platelets', 'range:iodized_oil', 'shelf-life'],
  },
]
