import type { Term } from './term.ts'

interface RoomMedication extends Term {
  /** Unit (UCUM) of the amount; null where only that it was given is recorded. */
  readonly unit: string | null
}

/** What is given around the embolization (domain 4.9). */
export const ROOM_MEDICATIONS = [
  { code: 'heparin', en: 'Heparin', zh: '肝素', unit: '[iU]' },
  { code: 'nitroglycerin', en: 'Nitroglycerin', zh: '硝酸甘油', unit: 'ug' },
  { code: 'verapamil', en: 'Verapamil', zh: '维拉帕米', unit: 'mg' },
  { code: 'lidocaine', en: 'Lidocaine', zh: '利多卡因', unit: 'mg' },
  { code: 'opioid', en: 'Opioid', zh: '阿片类镇痛药', unit: 'mg' },
  { code: 'nsaid', en: 'NSAID', zh: '非甾体抗炎药', unit: 'mg' },
  { code: 'ondansetron', en: 'Ondansetron', zh: '昂丹司琼', unit: 'mg' },
  { code: 'granisetron', en: 'Granisetron', zh: '格拉司琼', unit: 'mg' },
  { code: 'palonosetron', en: 'Palonosetron', zh: '帕洛诺司琼', unit: 'mg' },
  { code: 'tropisetron', en: 'Tropisetron', zh: '托烷司琼', unit: 'mg' },
  { code: 'dexamethasone', en: 'Dexamethasone', zh: '地塞米松', unit: 'mg' },
  {
    code: 'antibiotic',
    en: 'Antibiotic prophylaxis',
    zh: '预防性抗菌药',
    unit: null,
    definition: {
      en: 'Indicated with a biliary stent, anastomosis or sphincterotomy',
      zh: '胆道支架、胆肠吻合或括约肌切开者适用',
    },
  },
  { code: 'ppi', en: 'Proton pump inhibitor', zh: '质子泵抑制剂', unit: 'mg' },
  { code: 'hydration', en: 'Hydration', zh: '水化', unit: 'mL' },
  { code: 'oxygen', en: 'Oxygen', zh: '吸氧', unit: 'L/min' },
] as const satisfies readonly RoomMedication[]

/** Physical status by the American Society of Anesthesiologists. */
export const ASA_CLASSES = [
  { code: '1', en: '1: healthy', zh: '1：健康' },
  { code: '2', en: '2: mild systemic disease', zh: '2：轻度系统性疾病' },
  { code: '3', en: '3: severe systemic disease', zh: '3：重度系统性疾病' },
  { code: '4', en: '4: constant threat to life', zh: '4：持续威胁生命' },
  { code: '5', en: '5: moribund', zh: '5：濒死' },
] as const satisfies readonly Term[]

/** Why a value that has to be recorded cannot be. */
export const UNAVAILABLE_REASONS = [
  { code: 'not_displayed', en: 'Not displayed by the system', zh: '设备不显示' },
  { code: 'not_kept', en: 'Not kept, cannot be found any more', zh: '未留存，已无法查到' },
  { code: 'device_fault', en: 'Fault of the device', zh: '设备故障' },
  { code: 'not_measured', en: 'Not measured', zh: '未测量' },
  { code: 'other_hospital', en: 'Done elsewhere, not reported', zh: '外院实施，未提供' },
] as const satisfies readonly Term[]
