import type { CertaintyTag, Term, TermCode } from '../term.ts'
import { icd10, snomed } from '../term-code.ts'

const concept = <const C extends string>(
  code: C,
  [en, zh]: readonly [string, string],
  ...codes: readonly TermCode[]
): Term<C> => ({ code, en, zh, codes })

const other = (
  system: TermCode['system'],
  code: string,
  certainty: CertaintyTag,
  display?: string,
): TermCode => ({ system, code, certainty, ...(display === undefined ? {} : { display }) })

/**
 * Diagnoses and procedures for export (domain 5.1, 5.2). Chinese six-digit procedure codes differ by edition: a
 * department has to load its own table, so none is here.
 */
export const CLINICAL_CONCEPTS: readonly Term[] = [
  concept(
    'hcc',
    ['Hepatocellular carcinoma', '肝细胞癌'],
    snomed('109841003'),
    icd10('C22.0', 'V'),
    other('icd-o-3', 'C22.0', 'K', 'Topography: liver'),
    other('icd-11', '2C12.02', 'U'),
  ),
  concept(
    'hcc_morphology',
    ['Hepatocellular carcinoma, morphology', '肝细胞癌（形态学）'],
    snomed('25370001'),
    other('icd-o-3', '8170/3', 'K'),
  ),
  concept('cirrhosis', ['Cirrhosis of the liver', '肝硬化'], snomed('19943007')),
  concept('cirrhosis_alcohol', ['Alcoholic cirrhosis', '酒精性肝硬化'], icd10('K70.3', 'K')),
  concept(
    'cirrhosis_other',
    ['Other and unspecified cirrhosis', '其他及未特指的肝硬化'],
    icd10('K74.6', 'K'),
  ),
  concept(
    'hepatitis_b',
    ['Hepatitis B', '乙型肝炎'],
    snomed('66071002'),
    icd10('B18.1', 'V', 'Chronic viral hepatitis B without delta agent'),
  ),
  concept(
    'hepatitis_c',
    ['Hepatitis C', '丙型肝炎'],
    snomed('50711007'),
    icd10('B18.2', 'V', 'Chronic viral hepatitis C'),
  ),
  concept('jaundice', ['Jaundice', '黄疸'], snomed('18165001')),
  concept('portal_vein_thrombosis', ['Portal vein thrombosis', '门静脉血栓形成'], icd10('I81', 'K')),
  concept('portal_hypertension', ['Portal hypertension', '门静脉高压'], icd10('K76.6', 'K')),
  concept('varices_bleeding', ['Oesophageal varices, bleeding', '食管静脉曲张伴出血'], icd10('I85.0', 'V')),
  concept('varices', ['Oesophageal varices, not bleeding', '食管静脉曲张不伴出血'], icd10('I85.9', 'V')),
  concept('hepatic_failure', ['Hepatic failure', '肝衰竭'], icd10('K72.9', 'K')),
  concept('hepatorenal', ['Hepatorenal syndrome', '肝肾综合征'], icd10('K76.7', 'K')),
  concept('hypersplenism', ['Hypersplenism', '脾功能亢进'], icd10('D73.1', 'K')),
  concept('ascites', ['Ascites', '腹水'], icd10('R18', 'K')),
  concept('liver_abscess', ['Liver abscess', '肝脓肿'], icd10('K75.0', 'K')),
  concept('acute_cholecystitis', ['Acute cholecystitis', '急性胆囊炎'], icd10('K81.0', 'K')),
  concept('metastasis_lung', ['Metastasis in the lung', '肺转移'], icd10('C78.0', 'K')),
  concept('metastasis_bone', ['Metastasis in bone', '骨转移'], icd10('C79.5', 'K')),
  concept('metastasis_node', ['Metastasis in abdominal lymph nodes', '腹腔淋巴结转移'], icd10('C77.2', 'K')),
  concept('haemoperitoneum', ['Haemoperitoneum', '腹腔积血'], icd10('K66.1', 'K')),
  concept('chemotherapy_session', ['Chemotherapy session', '肿瘤化疗疗程'], icd10('Z51.1', 'K')),
  concept('embolization', ['Transcatheter therapy for embolization', '经导管栓塞治疗'], snomed('16736007')),
  concept(
    'selective_embolization',
    ['Selective embolization of artery', '选择性动脉栓塞'],
    snomed('57238002'),
  ),
  // No code of its own was found: the general one, with the text beside it.
  concept(
    'chemoembolization',
    ['Chemoembolization of the liver', '肝动脉化疗栓塞'],
    snomed('16736007', 'Transcatheter therapy for embolization'),
  ),
  concept(
    'hepatic_artery_occlusion',
    ['Occlusion of the hepatic artery', '肝动脉闭塞术'],
    other('icd-10-pcs', '04L33DZ', 'K', 'With an intraluminal device'),
    other('icd-10-pcs', '04L33ZZ', 'K'),
  ),
  concept(
    'chemotherapy_intra_arterial',
    ['Antineoplastic given into an artery', '动脉灌注化疗'],
    other('icd-10-pcs', '3E05305', 'K', 'Other antineoplastic into peripheral artery, percutaneous'),
    other('cpt', '96420', 'K', 'Intra-arterial push'),
    other('icd-9-cm-3', '99.25', 'V'),
  ),
  concept('embolization_tumour', ['Embolization of a tumour', '肿瘤栓塞'], other('cpt', '37243', 'K')),
  concept(
    'catheter_third_order',
    ['Third-order selective catheterisation', '三级分支超选插管'],
    other('cpt', '36247', 'K'),
  ),
  concept(
    'visceral_angiography',
    ['Visceral angiography', '内脏动脉造影'],
    other('cpt', '75726', 'K'),
    other('icd-9-cm-3', '88.47', 'K'),
  ),
  concept(
    'vessel_occlusion',
    ['Endovascular occlusion of a vessel', '血管内栓塞'],
    other('icd-9-cm-3', '39.79', 'K'),
  ),
  concept('improved', ["Patient's condition improved", '病情好转'], snomed('268910001')),
  concept('intra_arterial', ['Intra-arterial route', '动脉内给药'], snomed('58100008', undefined, 'K')),
]
