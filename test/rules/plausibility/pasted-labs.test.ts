import { describe, expect, it } from 'vitest'
import { LabCode } from '../../../src/shared/model/lab.ts'
import { LAB_NAMES, labNamed } from '../../../src/shared/rules/plausibility/lab-names.ts'
import { readPastedLabs } from '../../../src/shared/rules/plausibility/pasted-labs.ts'

const read = (text: string) =>
  readPastedLabs(text).entries.map(({ code, value, comparator, unit }) => [code, value, comparator, unit])
const refused = (text: string) => readPastedLabs(text).notUnderstood.map(({ reason }) => reason)

describe('what is recognised', () => {
  it.each([
    ['TBIL 18.5 umol/L', ['bilirubin', 18.5, null, 'umol/L']],
    ['总胆红素：18.5 μmol/L ↑', ['bilirubin', 18.5, null, 'umol/L']],
    ['总胆红素(TBIL) 18.5 µmol/L', ['bilirubin', 18.5, null, 'umol/L']],
    ['ALB=38g/L', ['albumin', 38, null, 'g/L']],
    ['PLT 120 ×10⁹/L', ['platelets', 120, null, '10*9/L']],
    ['WBC: 5.2 10^9/L (3.5-9.5)', ['wbc', 5.2, null, '10*9/L']],
    ['AFP >1210 ng/mL', ['afp', 1210, '>', 'ng/mL']],
    ['甲胎蛋白 ＜0.605 ug/L', ['afp', 0.605, '<', 'ng/mL']],
    ['INR 1.1', ['inr', 1.1, null, '1']],
    ['凝血酶原时间对照 12.1 秒', ['pt_control', 12.1, null, 's']],
    ['HBV-DNA 1.2E+03 IU/mL', ['hbv_dna', 1200, null, '[IU]/mL']],
    ['HBV-DNA 1.2×10^3 IU/mL', ['hbv_dna', 1200, null, '[IU]/mL']],
    ['HBV-DNA 2.3×10^5 IU/mL', ['hbv_dna', 230_000, null, '[IU]/mL']],
    ['HBV-DNA 2.3E+05 IU/mL', ['hbv_dna', 230_000, null, '[IU]/mL']],
    ['HBV-DNA 4.35e1 x10^1 IU/mL', ['hbv_dna', 435, null, '[IU]/mL']],
    ['ALT 45 H U/L 9-50', ['alt', 45, null, 'U/L']],
    ['PIVKA-II 320 mAU/mL', ['pivka_ii', 320, null, "m[arb'U]/mL"]],
  ])('%s', (text, entry) => {
    expect(read(text)).toEqual([entry])
    expect(refused(text)).toEqual([])
  })

  it('is a table by its cells, with flags and reference ranges beside the values', () => {
    const rows = ['1\tALT\t谷丙转氨酶\t56\t↑\tU/L\t9-50', '2\tALB\t白蛋白\t33.1\t↓\tg/L\t40-55']
    expect(read(rows.join('\n'))).toEqual([
      ['alt', 56, null, 'U/L'],
      ['albumin', 33.1, null, 'g/L'],
    ])
  })
  it('is a table by its headings, whatever their order', () => {
    const text = '项目;参考范围;单位;结果\n肌酐;57-97;umol/L;70\n钠;137-147;mmol/L;139'
    expect(read(text)).toEqual([
      ['creatinine', 70, null, 'umol/L'],
      ['sodium', 139, null, 'mmol/L'],
    ])
  })
  it('is a list in one line', () => {
    expect(read('TBIL 18.5 umol/L, ALB 38 g/L；PLT 120 10^9/L')).toHaveLength(3)
  })
})

describe('what is asked instead of guessed', () => {
  it('is a unit that is missing, or not one of the value', () => {
    expect(read('TBIL 18.5')).toEqual([['bilirubin', 18.5, null, null]])
    expect(readPastedLabs('血红蛋白 13.1 g/dL').entries).toEqual([
      { code: 'haemoglobin', value: 13.1, comparator: null, unit: null, printedUnit: 'g/dL' },
    ])
  })
  it.each([
    ['CA19-9 37 U/mL', 'name'],
    ['总胆红素(直接) 5 umol/L', 'name'],
    ['ALB positive', 'name'],
    ['ALB', 'value'],
    ['AFP 1,210 ng/mL', 'value'],
    ['ALT 9-50', 'value'],
    ['白蛋白\t40-55\t38\tg/L', 'value'],
    ['TBIL\t白蛋白\t18.5\tumol/L', 'name'],
  ])('is %s', (text, reason) => {
    expect(read(text)).toEqual([])
    expect(refused(text)).toEqual([reason])
  })
  it('is a second value of the same name', () => {
    expect(read('ALT 45 U/L\nALT 54 U/L')).toEqual([['alt', 45, null, 'U/L']])
    expect(readPastedLabs('ALT 45 U/L\nALT 54 U/L').notUnderstood).toEqual([
      { text: 'ALT 54 U/L', reason: 'twice' },
    ])
  })
})

it('knows every laboratory value, each name for one value only', () => {
  for (const code of LabCode.options)
    for (const name of LAB_NAMES[code]) expect([name, labNamed(name)]).toEqual([name, code])
})
