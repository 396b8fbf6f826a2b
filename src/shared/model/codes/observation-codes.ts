import type { Term, TermCode } from '../term.ts'
import { loinc } from '../term-code.ts'

const dicom = (code: string, unit: string): TermCode => ({ system: 'dcm', code, certainty: 'V', unit })

/** Findings besides the laboratory values; scores without a code of their own are sent by a local one. */
export const OBSERVATIONS = [
  { code: 'pt', en: 'Prothrombin time', zh: '凝血酶原时间', codes: [loinc('5902-2', 'K', { unit: 's' })] },
  {
    code: 'afp_any',
    en: 'AFP, any purpose, mass',
    zh: '甲胎蛋白（不限用途，质量浓度）',
    codes: [loinc('1834-1', 'V', { unit: 'ng/mL' })],
  },
  {
    code: 'afp_moles',
    en: 'AFP as tumour marker, moles',
    zh: '甲胎蛋白（肿瘤标志物，物质的量浓度）',
    codes: [loinc('53960-1', 'V')],
  },
  {
    code: 'egfr',
    en: 'eGFR, CKD-EPI 2021',
    zh: 'eGFR（CKD-EPI 2021）',
    codes: [loinc('98979-8', 'V', { unit: 'mL/min/{1.73_m2}' })],
  },
  { code: 'ecog', en: 'ECOG performance status', zh: 'ECOG 体力状态', codes: [loinc('89247-1', 'V')] },
  { code: 'karnofsky', en: 'Karnofsky score', zh: 'Karnofsky 评分', codes: [loinc('89243-0', 'V')] },
  { code: 'progression', en: 'Disease progression', zh: '疾病进展', codes: [loinc('97509-4', 'V')] },
  {
    code: 'longest_diameter',
    en: 'Longest tumour diameter',
    zh: '肿瘤最大径',
    codes: [loinc('33728-7', 'V')],
  },
  { code: 'height', en: 'Body height', zh: '身高', codes: [loinc('8302-2', 'K', { unit: 'cm' })] },
  { code: 'weight', en: 'Body weight', zh: '体重', codes: [loinc('29463-7', 'K', { unit: 'kg' })] },
  { code: 'temperature', en: 'Body temperature', zh: '体温', codes: [loinc('8310-5', 'K', { unit: 'Cel' })] },
  { code: 'body_surface', en: 'Body surface', zh: '体表面积', codes: [loinc('3140-1', 'K', { unit: 'm2' })] },
  {
    code: 'pain',
    en: 'Pain, 0–10',
    zh: '疼痛评分 0–10',
    codes: [loinc('72514-3', 'K', { unit: '{score}' })],
  },
  { code: 'imaging_report', en: 'Imaging report', zh: '影像报告', codes: [loinc('18748-4', 'V')] },
  {
    code: 'radiation_report',
    en: 'Radiation exposure information',
    zh: '辐射暴露信息',
    codes: [loinc('73569-6', 'V')],
  },
  {
    code: 'dap_total',
    en: 'Dose area product, total',
    zh: '剂量面积乘积（总）',
    codes: [dicom('113722', 'Gy.m2')],
  },
  {
    code: 'dap_fluoroscopy',
    en: 'Dose area product, fluoroscopy',
    zh: '剂量面积乘积（透视）',
    codes: [dicom('113726', 'Gy.m2')],
  },
  {
    code: 'dap_acquisition',
    en: 'Dose area product, acquisition',
    zh: '剂量面积乘积（采集）',
    codes: [dicom('113727', 'Gy.m2')],
  },
  {
    code: 'dap_each',
    en: 'Dose area product of one irradiation',
    zh: '剂量面积乘积（单次照射）',
    codes: [dicom('122130', 'Gy.m2')],
  },
  {
    code: 'reference_dose',
    en: 'Dose at the reference point, total',
    zh: '参考点累积剂量',
    codes: [dicom('113725', 'Gy')],
  },
  {
    code: 'fluoroscopy_time',
    en: 'Fluoroscopy time, total',
    zh: '透视总时间',
    codes: [dicom('113730', 's')],
  },
  { code: 'frames', en: 'Radiographic frames', zh: '摄影总帧数', codes: [dicom('113731', '1')] },
  {
    code: 'acquisition_time',
    en: 'Acquisition time, total',
    zh: '采集总时间',
    codes: [dicom('113855', 's')],
  },
] as const satisfies readonly Term[]
