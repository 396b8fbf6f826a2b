import type { Term } from './term.ts'

/** Where an artery comes from, against the usual tree (domain 4.5). */
export const ARTERY_ORIGINS = [
  { code: 'normal', en: 'Usual', zh: '正常' },
  { code: 'replaced', en: 'Replaced', zh: '替代' },
  { code: 'accessory', en: 'Accessory', zh: '副' },
] as const satisfies readonly Term[]

/** Tumour in portal branches, Japanese classification (domain 4.3). */
export const PORTAL_INVASIONS_VP = [
  { code: 'VP0', en: 'VP0: none', zh: 'VP0：无' },
  { code: 'VP1', en: 'VP1: third order or beyond', zh: 'VP1：三级或以远分支' },
  { code: 'VP2', en: 'VP2: second order', zh: 'VP2：二级分支' },
  { code: 'VP3', en: 'VP3: first-order branch', zh: 'VP3：一级分支' },
  { code: 'VP4', en: 'VP4: main trunk or opposite branch', zh: 'VP4：主干或对侧一级分支' },
] as const satisfies readonly Term[]

/** The same, Chinese classification (Cheng). */
export const PORTAL_INVASIONS_CHENG = [
  { code: 'I0', en: 'I0: microscopic', zh: 'I0：镜下癌栓' },
  { code: 'I', en: 'I: segmental or beyond', zh: 'I：段级及以远分支' },
  { code: 'II', en: 'II: left or right branch', zh: 'II：左支或右支' },
  { code: 'III', en: 'III: main trunk', zh: 'III：主干' },
  { code: 'IV', en: 'IV: superior mesenteric or inferior vena cava', zh: 'IV：肠系膜上静脉或下腔静脉' },
] as const satisfies readonly Term[]

export const HEPATIC_VEIN_INVASIONS = [
  { code: 'VV0', en: 'VV0: none', zh: 'VV0：无' },
  { code: 'VV1', en: 'VV1: peripheral branches', zh: 'VV1：外周分支' },
  { code: 'VV2', en: 'VV2: a main hepatic vein', zh: 'VV2：肝静脉主干' },
  { code: 'VV3', en: 'VV3: inferior vena cava', zh: 'VV3：下腔静脉' },
] as const satisfies readonly Term[]

export const BILE_DUCT_INVASIONS = [
  { code: 'B0', en: 'B0: none', zh: 'B0：无' },
  { code: 'B1', en: 'B1: third order or beyond', zh: 'B1：三级或以远分支' },
  { code: 'B2', en: 'B2: second order', zh: 'B2：二级分支' },
  { code: 'B3', en: 'B3: first order', zh: 'B3：一级分支' },
  { code: 'B4', en: 'B4: common hepatic duct', zh: 'B4：肝总管' },
] as const satisfies readonly Term[]

export const PORTAL_FLOWS = [
  { code: 'hepatopetal', en: 'Towards the liver', zh: '向肝' },
  { code: 'bidirectional', en: 'To and fro', zh: '双向' },
  { code: 'hepatofugal', en: 'Away from the liver', zh: '离肝' },
] as const satisfies readonly Term[]

/** A shunt from artery to portal or hepatic vein, by how soon the vein fills. */
export const SHUNTS = [
  { code: 'none', en: 'None', zh: '无' },
  { code: 'slow', en: 'Slow', zh: '慢速' },
  { code: 'fast', en: 'Fast', zh: '快速' },
] as const satisfies readonly Term[]

export const SHUNT_PLACES = [
  { code: 'distal', en: 'Distal', zh: '周围型' },
  { code: 'central', en: 'Central', zh: '中央型' },
] as const satisfies readonly Term[]

export const EXTRAHEPATIC_SITES = [
  { code: 'lung', en: 'Lung', zh: '肺' },
  { code: 'bone', en: 'Bone', zh: '骨' },
  { code: 'lymph_node', en: 'Lymph node', zh: '淋巴结' },
  { code: 'adrenal', en: 'Adrenal gland', zh: '肾上腺' },
  { code: 'peritoneum', en: 'Peritoneum', zh: '腹膜' },
  { code: 'brain', en: 'Brain', zh: '脑' },
  { code: 'other', en: 'Other', zh: '其他' },
] as const satisfies readonly Term[]

export const LESION_MARGINS = [
  { code: 'nodular', en: 'Nodular', zh: '结节型' },
  { code: 'confluent', en: 'Confluent', zh: '融合型' },
  { code: 'infiltrative', en: 'Infiltrative', zh: '浸润型' },
] as const satisfies readonly Term[]

export const LESION_CAPSULES = [
  { code: 'complete', en: 'Complete', zh: '完整' },
  { code: 'partial', en: 'Partial', zh: '不完整' },
  { code: 'none', en: 'None', zh: '无' },
] as const satisfies readonly Term[]
