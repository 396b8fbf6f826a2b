import { codesOf } from './term.ts'

/**
 * Arteries that a TACE session treats (domain 4.5): code, usual parent, and whether the branch lies outside the
 * hepatic tree. `AO` is the aorta. Codes follow the Couinaud segment that a branch feeds.
 */
export const ARTERIES = [
  { code: 'CT', en: 'Celiac trunk', zh: '腹腔干', parent: 'AO', extrahepatic: false },
  { code: 'SMA', en: 'Superior mesenteric', zh: '肠系膜上动脉', parent: 'AO', extrahepatic: false },
  { code: 'CHA', en: 'Common hepatic', zh: '肝总动脉', parent: 'CT', extrahepatic: false },
  { code: 'PHA', en: 'Proper hepatic', zh: '肝固有动脉', parent: 'CHA', extrahepatic: false },
  {
    code: 'HA',
    en: 'Hepatic artery, unspecified',
    zh: '肝动脉（未分支）',
    parent: null,
    extrahepatic: false,
  },
  { code: 'RHA', en: 'Right hepatic', zh: '肝右动脉', parent: 'PHA', extrahepatic: false },
  { code: 'LHA', en: 'Left hepatic', zh: '肝左动脉', parent: 'PHA', extrahepatic: false },
  { code: 'MHA', en: 'Middle hepatic', zh: '肝中动脉', parent: 'LHA', extrahepatic: false },
  { code: 'RAHA', en: 'Right anterior sectional', zh: '肝右前动脉', parent: 'RHA', extrahepatic: false },
  { code: 'RPHA', en: 'Right posterior sectional', zh: '肝右后动脉', parent: 'RHA', extrahepatic: false },
  { code: 'A1', en: 'Caudate branches', zh: '尾状叶支', parent: 'RHA', extrahepatic: false },
  { code: 'A2', en: 'Segment 2 branch', zh: 'S2 段支', parent: 'LHA', extrahepatic: false },
  { code: 'A3', en: 'Segment 3 branch', zh: 'S3 段支', parent: 'LHA', extrahepatic: false },
  { code: 'A4', en: 'Segment 4 branch', zh: 'S4 段支', parent: 'MHA', extrahepatic: false },
  { code: 'A4a', en: 'Segment 4a branch', zh: 'S4a 段支', parent: 'MHA', extrahepatic: false },
  { code: 'A4b', en: 'Segment 4b branch', zh: 'S4b 段支', parent: 'MHA', extrahepatic: false },
  { code: 'A5', en: 'Segment 5 branch', zh: 'S5 段支', parent: 'RAHA', extrahepatic: false },
  { code: 'A6', en: 'Segment 6 branch', zh: 'S6 段支', parent: 'RPHA', extrahepatic: false },
  { code: 'A7', en: 'Segment 7 branch', zh: 'S7 段支', parent: 'RPHA', extrahepatic: false },
  { code: 'A8', en: 'Segment 8 branch', zh: 'S8 段支', parent: 'RAHA', extrahepatic: false },
  { code: 'CYA', en: 'Cystic', zh: '胆囊动脉', parent: 'RHA', extrahepatic: false },
  { code: 'GDA', en: 'Gastroduodenal', zh: '胃十二指肠动脉', parent: 'CHA', extrahepatic: false },
  { code: 'RGA', en: 'Right gastric', zh: '胃右动脉', parent: 'PHA', extrahepatic: false },
  { code: 'LGA', en: 'Left gastric', zh: '胃左动脉', parent: 'CT', extrahepatic: false },
  { code: 'aLGA', en: 'Accessory left gastric', zh: '副胃左动脉', parent: 'LHA', extrahepatic: false },
  { code: 'SA', en: 'Splenic', zh: '脾动脉', parent: 'CT', extrahepatic: false },
  { code: 'DPA', en: 'Dorsal pancreatic', zh: '胰背动脉', parent: 'SA', extrahepatic: false },
  { code: 'FALC', en: 'Falciform', zh: '镰状韧带动脉', parent: 'MHA', extrahepatic: false },
  { code: 'RIPA', en: 'Right inferior phrenic', zh: '右膈下动脉', parent: 'AO', extrahepatic: true },
  { code: 'LIPA', en: 'Left inferior phrenic', zh: '左膈下动脉', parent: 'AO', extrahepatic: true },
  { code: 'SPHR', en: 'Superior phrenic', zh: '膈上动脉', parent: 'AO', extrahepatic: true },
  { code: 'ICA_R', en: 'Right intercostal', zh: '右肋间动脉', parent: 'AO', extrahepatic: true },
  { code: 'ICA_L', en: 'Left intercostal', zh: '左肋间动脉', parent: 'AO', extrahepatic: true },
  { code: 'ITA_R', en: 'Right internal mammary', zh: '右胸廓内动脉', parent: null, extrahepatic: true },
  { code: 'ITA_L', en: 'Left internal mammary', zh: '左胸廓内动脉', parent: null, extrahepatic: true },
  { code: 'RADR', en: 'Right adrenal', zh: '右肾上腺动脉', parent: 'AO', extrahepatic: true },
  { code: 'RCAP', en: 'Renal capsular', zh: '肾包膜动脉', parent: 'AO', extrahepatic: true },
  { code: 'OMA', en: 'Omental', zh: '网膜动脉', parent: 'GDA', extrahepatic: true },
  { code: 'RGEA', en: 'Right gastroepiploic', zh: '胃网膜右动脉', parent: 'GDA', extrahepatic: true },
  { code: 'MCA', en: 'Middle colic', zh: '中结肠动脉', parent: 'SMA', extrahepatic: true },
  { code: 'RCA', en: 'Right colic', zh: '右结肠动脉', parent: 'SMA', extrahepatic: true },
  { code: 'LUM', en: 'Lumbar', zh: '腰动脉', parent: 'AO', extrahepatic: true },
  { code: 'OTHER', en: 'Other artery', zh: '其他动脉', parent: null, extrahepatic: true },
] as const
export const ArteryNode = codesOf(ARTERIES)

/** How far out the catheter was; 4 and above is superselective, 5 ultraselective (Miyayama 2019). */
export const SELECTIVITIES = [
  { code: '0', en: 'Non-selective', zh: '非选择性' },
  { code: '1', en: 'Lobar', zh: '叶级' },
  { code: '2', en: 'Sectional', zh: '区级' },
  { code: '3', en: 'Segmental', zh: '段级' },
  { code: '4', en: 'Superselective', zh: '超选择（亚段）' },
  { code: '5', en: 'Ultraselective', zh: '超超选择' },
] as const

/** Subjective Angiographic Chemoembolization Endpoint (Jin 2011). */
export const SACE_LEVELS = [
  { code: 'I', en: 'I: flow normal, blush reduced', zh: 'I：血流正常，染色减少' },
  { code: 'II', en: 'II: flow reduced, blush reduced', zh: 'II：血流减慢，染色减少' },
  { code: 'III', en: 'III: flow reduced, blush gone', zh: 'III：血流减慢，染色消失' },
  { code: 'IV', en: 'IV: flow gone, blush gone', zh: 'IV：血流消失，染色消失' },
] as const
