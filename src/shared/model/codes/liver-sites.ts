import type { Term } from '../term.ts'
import { snomed } from '../term-code.ts'

/** Couinaud segments. SNOMED CT has the eight, and none for the halves of the fourth. */
export const LIVER_SEGMENTS = [
  { code: '1', en: 'Segment 1 (caudate)', zh: 'S1 段（尾状叶）', codes: [snomed('71133005')] },
  { code: '2', en: 'Segment 2', zh: 'S2 段', codes: [snomed('277956007')] },
  { code: '3', en: 'Segment 3', zh: 'S3 段', codes: [snomed('277957003')] },
  { code: '4', en: 'Segment 4', zh: 'S4 段', codes: [snomed('277958008')] },
  {
    code: '4a',
    en: 'Segment 4a',
    zh: 'S4a 段',
    codes: [snomed('277958008', 'Couinaud segment IV (whole)')],
  },
  {
    code: '4b',
    en: 'Segment 4b',
    zh: 'S4b 段',
    codes: [snomed('277958008', 'Couinaud segment IV (whole)')],
  },
  { code: '5', en: 'Segment 5', zh: 'S5 段', codes: [snomed('277959000')] },
  { code: '6', en: 'Segment 6', zh: 'S6 段', codes: [snomed('277960005')] },
  { code: '7', en: 'Segment 7', zh: 'S7 段', codes: [snomed('277961009')] },
  { code: '8', en: 'Segment 8', zh: 'S8 段', codes: [snomed('277962002')] },
] as const satisfies readonly Term[]

export const LIVER_VEINS = [
  { code: 'PV', en: 'Portal vein', zh: '门静脉', codes: [snomed('32764006')] },
  { code: 'PV_L', en: 'Left portal branch', zh: '门静脉左支', codes: [snomed('70253006')] },
  { code: 'PV_R', en: 'Right portal branch', zh: '门静脉右支', codes: [snomed('73931004')] },
  { code: 'HV', en: 'Hepatic veins', zh: '肝静脉', codes: [snomed('8993003')] },
  { code: 'HV_R', en: 'Right hepatic vein', zh: '肝右静脉', codes: [snomed('272998002')] },
  { code: 'HV_M', en: 'Middle hepatic vein', zh: '肝中静脉', codes: [snomed('273099000')] },
  { code: 'HV_L', en: 'Left hepatic vein', zh: '肝左静脉', codes: [snomed('273202007')] },
] as const satisfies readonly Term[]

/** Arteries that the catheter goes in by. */
export const ACCESS_ARTERIES = [
  { code: 'CFA', en: 'Common femoral artery', zh: '股总动脉', codes: [snomed('181347005')] },
  { code: 'FEMORAL', en: 'Femoral artery', zh: '股动脉', codes: [snomed('7657000')] },
  { code: 'RADIAL', en: 'Radial artery', zh: '桡动脉', codes: [snomed('45631007')] },
  { code: 'BRACHIAL', en: 'Brachial artery', zh: '肱动脉', codes: [snomed('17137000')] },
] as const satisfies readonly Term[]
