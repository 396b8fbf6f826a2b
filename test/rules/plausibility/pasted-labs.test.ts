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

  it.each([
    ['creatinine 1,4 mg/dL', ['creatinine', 1.4, null, 'mg/dL']],
    ['AFP 412,5 ng/mL', ['afp', 412.5, null, 'ng/mL']],
    ['白蛋白 35,6 g/L', ['albumin', 35.6, null, 'g/L']],
    ['白蛋白 35，6 g/L (40,0-55,0)', ['albumin', 35.6, null, 'g/L']],
    ['AFP <0,605 ng/mL', ['afp', 0.605, '<', 'ng/mL']],
    ['INR 1,0625', ['inr', 1.0625, null, '1']],
    ['AFP 1210,125 ng/mL', ['afp', 1210.125, null, 'ng/mL']],
    ['AFP 1,210.5 ng/mL', ['afp', 1210.5, null, 'ng/mL']],
    ['AFP 1.210,5 ng/mL', ['afp', 1210.5, null, 'ng/mL']],
    ['HBV-DNA 1,210,000 IU/mL', ['hbv_dna', 1_210_000, null, '[IU]/mL']],
    ['HBV-DNA 1,2E+03 IU/mL', ['hbv_dna', 1200, null, '[IU]/mL']],
  ])('is a decimal comma, or groups, that can be read one way only: %s', (text, entry) => {
    expect(read(text)).toEqual([entry])
    expect(refused(text)).toEqual([])
  })

  it.each([
    ['Hb 11.9 g/dL 13-17', ['haemoglobin', 119, 'g/L'], [11.9, 'g/dL']],
    ['PLT 98000 /µL', ['platelets', 98, '10*9/L'], [98_000, '/µL']],
    ['PLT 98000 cells/mm³', ['platelets', 98, '10*9/L'], [98_000, 'cells/mm3']],
    ['PLT 98 ×10³/µL', ['platelets', 98, '10*9/L'], [98, '×103/µL']],
    ['PLT 98 10^3/uL', ['platelets', 98, '10*9/L'], [98, '10^3/uL']],
    ['PLT 98 K/µL (150-400)', ['platelets', 98, '10*9/L'], [98, 'K/µL']],
    ['PLT 9.8 万/µL', ['platelets', 98, '10*9/L'], [9.8, '万/µL']],
    ['WBC 5.25 G/L', ['wbc', 5.25, '10*9/L'], [5.25, 'G/L']],
    ['WBC 5250 /mm3', ['wbc', 5.25, '10*9/L'], [5250, '/mm3']],
    ['ANC 3,1 x10^3/mm3', ['neutrophils', 3.1, '10*9/L'], [3.1, 'x10^3/mm3']],
    ['CRP 0.7 mg/dL', ['crp', 7, 'mg/L'], [0.7, 'mg/dL']],
    ['direct bilirubin 0.5 mg/dL', ['direct_bilirubin', 8.552, 'umol/L'], [0.5, 'mg/dL']],
    ['ALT 0.75 µkat/L', ['alt', 45, 'U/L'], [0.75, 'µkat/L']],
    ['K 4.1 mEq/L', ['potassium', 4.1, 'mmol/L'], [4.1, 'mEq/L']],
  ] as const)(
    'is a unit that is converted exactly, with what was printed beside it: %s',
    (text, [code, value, unit], [printedValue, printed]) => {
      expect(readPastedLabs(text)).toEqual({
        entries: [
          {
            code,
            value,
            comparator: null,
            unit,
            printedValue,
            printedUnit: printed.normalize('NFKC'),
          },
        ],
        notUnderstood: [],
      })
    },
  )

  it.each([
    ['creatinine 1.1 mg/dL', 'mg/dL'],
    ['ALT 45 IU/L', 'U/L'],
    ['AFP 50 kIU/L', '[IU]/mL'],
    ['TBIL 1.1 mg/dL', 'mg/dL'],
    ['ALB 3.8 g/dL', 'g/dL'],
  ])('is a unit that the value is kept in as it was printed: %s', (text, unit) => {
    expect(readPastedLabs(text).entries).toMatchObject([{ unit, printedUnit: null, printedValue: null }])
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
    expect(readPastedLabs('血红蛋白 13.1 mg/dL').entries).toEqual([
      {
        code: 'haemoglobin',
        value: 13.1,
        comparator: null,
        unit: null,
        printedUnit: 'mg/dL',
        printedValue: null,
      },
    ])
  })
  it.each([
    ['CA19-9 37 U/mL', 'name'],
    ['总胆红素(直接) 5 umol/L', 'name'],
    ['ALB positive', 'name'],
    ['ALB', 'value'],
    ['AFP 1,210 ng/mL', 'value'],
    ['PLT 98,000 /µL', 'value'],
    ['AFP 1,21,5 ng/mL', 'value'],
    ['AFP 1.21.5 ng/mL', 'value'],
    ['ALT 9,5-50,5', 'value'],
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
