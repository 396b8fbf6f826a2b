/**
 * What people call the inputs of scores, where neither the fields of forms nor the eligibility facts have the word
 * already: English, Chinese. `fieldName` reads them.
 */
export const INPUT_WORDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  afp: ['AFP', '甲胎蛋白'],
  childPugh: ['Child-Pugh', 'Child-Pugh'],
  creatinine: ['Creatinine', '肌酐'],
  dialysis: ['Dialysis', '透析'],
  ecogDueToTumour: ['ECOG due to the tumour', 'ECOG 由肿瘤引起'],
  extrahepaticSpread: ['Extrahepatic spread', '肝外转移'],
  largestCm: ['Largest diameter', '最大径'],
  macrovascularInvasion: ['Macrovascular invasion', '大血管侵犯'],
  nodules: ['Tumours', '肿瘤数目'],
  numberIsMinimum: ['Number is a minimum', '数目为下限'],
  sodium: ['Sodium', '血钠'],
}
