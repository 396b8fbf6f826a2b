import type { LabCode } from '../../model/lab.ts'

/** What laboratories print for each value, in both languages, with the abbreviations in use. */
export const LAB_NAMES: Readonly<Record<LabCode, readonly string[]>> = {
  bilirubin: ['TBIL', 'T-BIL', 'TB', 'STB', 'bilirubin', 'total bilirubin', '总胆红素', '血清总胆红素'],
  direct_bilirubin: ['DBIL', 'D-BIL', 'direct bilirubin', 'conjugated bilirubin', '直接胆红素', '结合胆红素'],
  albumin: ['ALB', 'albumin', 'serum albumin', '白蛋白', '血清白蛋白'],
  inr: ['INR', 'PT-INR', '国际标准化比值', '国际标准化比率'],
  pt: ['PT', 'prothrombin time', '凝血酶原时间'],
  pt_control: ['control PT', 'PT control', '凝血酶原时间对照', 'PT对照', 'PT正常对照'],
  pt_prolongation: ['PT prolongation', 'PT延长', '凝血酶原时间延长'],
  platelets: ['PLT', 'platelets', 'platelet count', 'thrombocytes', '血小板', '血小板计数', '血小板数'],
  wbc: ['WBC', 'leukocytes', 'leucocytes', 'white blood cells', '白细胞', '白细胞计数', '白细胞数'],
  neutrophils: [
    'NEUT#',
    'NE#',
    'ANC',
    'neutrophils',
    'neutrophil count',
    '中性粒细胞计数',
    '中性粒细胞绝对值',
    '中性粒细胞数',
  ],
  haemoglobin: ['HGB', 'HB', 'haemoglobin', 'hemoglobin', '血红蛋白'],
  alt: ['ALT', 'GPT', 'ALAT', 'alanine aminotransferase', '谷丙转氨酶', '丙氨酸氨基转移酶'],
  ast: [
    'AST',
    'GOT',
    'ASAT',
    'aspartate aminotransferase',
    '谷草转氨酶',
    '天门冬氨酸氨基转移酶',
    '天冬氨酸氨基转移酶',
  ],
  alp: ['ALP', 'AKP', 'alkaline phosphatase', '碱性磷酸酶'],
  ggt: [
    'GGT',
    'γ-GT',
    'GGTP',
    'gamma-GT',
    '谷氨酰转肽酶',
    'γ-谷氨酰转移酶',
    'γ-谷氨酰转肽酶',
    '谷氨酰转移酶',
  ],
  creatinine: ['CREA', 'CR', 'SCR', 'creatinine', '肌酐', '血肌酐'],
  sodium: ['NA', 'NA+', 'sodium', '钠', '血钠', '钠离子'],
  potassium: ['K', 'K+', 'potassium', '钾', '血钾', '钾离子'],
  afp: ['AFP', 'alpha-fetoprotein', 'alpha fetoprotein', '甲胎蛋白'],
  pivka_ii: ['PIVKA-II', 'PIVKA', 'PIVKAII', 'DCP', '异常凝血酶原', '脱γ羧基凝血酶原'],
  crp: ['CRP', 'C-reactive protein', 'C反应蛋白'],
  ldh: ['LDH', 'lactate dehydrogenase', '乳酸脱氢酶'],
  glucose: ['GLU', 'glucose', '葡萄糖', '血糖'],
  hbv_dna: ['HBV-DNA', 'HBVDNA', '乙肝病毒DNA', '乙型肝炎病毒DNA'],
  lvef: ['LVEF', 'EF', '左室射血分数', '左心室射血分数'],
}

/** A name without what printers vary: case, width, spaces, hyphens and brackets round nothing that counts. */
export function labNameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.·*:★▲●]/g, '')
}

const CODE_BY_NAME = new Map(
  Object.entries(LAB_NAMES).flatMap(([code, names]) =>
    names.map((name) => [labNameKey(name), code as LabCode] as const),
  ),
)

/** The value that a printed name stands for; `总胆红素(TBIL)` is read by either of its names, when both agree. */
export function labNamed(text: string): LabCode | null {
  const whole = CODE_BY_NAME.get(labNameKey(text))
  if (whole !== undefined) return whole
  const folded = text.normalize('NFKC')
  const parts = [
    folded.replace(/\([^)]*\)/g, ''),
    ...[...folded.matchAll(/\(([^)]*)\)/g)].map(([, inner = '']) => inner),
  ]
  // A name in brackets that is not known may be what tells this value from another one.
  const codes = parts.map((part) => CODE_BY_NAME.get(labNameKey(part)))
  const [first, ...others] = codes
  return parts.length > 1 && first !== undefined && others.every((code) => code === first) ? first : null
}
