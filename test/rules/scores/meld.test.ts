import { describe, expect, it } from 'vitest'
import { answerMeld3, Meld3Input } from '../../../src/shared/rules/scores/meld-3.ts'
import { MeldInput, MeldNaInput } from '../../../src/shared/rules/scores/meld-input.ts'
import { answerMeld, answerMeldNa } from '../../../src/shared/rules/scores/meld.ts'
import { convertUnit } from '../../../src/shared/rules/plausibility/units.ts'

const mgDl = (value: number) => ({ value, unit: 'mg/dL' as const })
const umolL = (quantity: 'bilirubin' | 'creatinine', value: number) => ({
  value: convertUnit(quantity, value, 'mg/dL', 'umol/L') ?? 0,
  unit: 'umol/L' as const,
})

const PATIENT: Meld3Input = {
  bilirubin: mgDl(2.5),
  inr: 1.5,
  creatinine: mgDl(1.2),
  dialysis: false,
  sodium: { value: 130, unit: 'mmol/L' },
  albumin: { value: 2.8, unit: 'g/dL' },
  sex: 'female',
}
const shown = (change: Partial<Meld3Input>) => {
  const typed = { ...PATIENT, ...change }
  return [answerMeld(typed).shown, answerMeldNa(typed).shown, answerMeld3(typed).shown]
}
const raw = (change: Partial<Meld3Input>) => {
  const typed = { ...PATIENT, ...change }
  return [answerMeld(typed).raw, answerMeldNa(typed).raw, answerMeld3(typed).raw]
}

describe('the worked table', () => {
  it.each([
    [0.8, 1.0, 0.7, 140, 4.0, 'M', 'no', 6.43, 6, 6.0, 6, 6.0, 6],
    [2.5, 1.5, 1.2, 130, 2.8, 'F', 'no', 16.1796, 16, 21.544, 22, 22.4871, 22],
    [2.5, 1.5, 1.2, 130, 2.8, 'M', 'no', 16.1796, 16, 21.544, 22, 21.1571, 21],
    [5.0, 2.0, 2.5, 125, 2.0, 'M', 'no', 29.0458, 29, 33.356, 33, 35.3118, 35],
    [12.0, 3.0, 4.5, 120, 1.2, 'F', 'no', 41.3942, 40, 40.604, 40, 43.2486, 40],
    [1.5, 1.3, 1.0, 136, 3.4, 'M', 'no', 10.9011, 11, 11.0, 11, 11.1415, 11],
    [3.0, 1.8, 1.0, 137, 3.0, 'F', 'yes', 30.4328, 30, 30.0, 30, 29.841, 30],
    [1.9, 1.2, 1.6, 133, 3.1, 'M', 'no', 15.3961, 15, 18.3, 18, 18.8798, 19],
  ] as const)(
    'bilirubin %s, INR %s, creatinine %s, Na %s, albumin %s, %s, dialysis %s',
    (bili, inr, crea, na, alb, sex, dialysis, meldRaw, meld, meldNaRaw, meldNa, meld3Raw, meld3) => {
      const clinical = {
        inr,
        sodium: { value: na, unit: 'mmol/L' as const },
        dialysis: dialysis === 'yes',
        sex: sex === 'F' ? ('female' as const) : ('male' as const),
      }
      const us = {
        ...clinical,
        bilirubin: mgDl(bili),
        creatinine: mgDl(crea),
        albumin: { value: alb, unit: 'g/dL' as const },
      }
      const si = {
        ...clinical,
        bilirubin: umolL('bilirubin', bili),
        creatinine: umolL('creatinine', crea),
        albumin: { value: alb * 10, unit: 'g/L' as const },
      }
      for (const typed of [us, si]) {
        expect(answerMeld(typed)).toMatchObject({ shown: meld, formula: 'meld.unos2016' })
        expect(answerMeldNa(typed)).toMatchObject({ shown: meldNa, formula: 'meldna.unos2016' })
        expect(answerMeld3(typed)).toMatchObject({ shown: meld3, formula: 'meld30.v1' })
        expect(answerMeld(typed).raw).toBeCloseTo(meldRaw, 4)
        expect(answerMeldNa(typed).raw).toBeCloseTo(meldNaRaw, 4)
        expect(answerMeld3(typed).raw).toBeCloseTo(meld3Raw, 4)
      }
    },
  )
})

describe('each limit, at it and one step either side', () => {
  /** Of MELD, or of MELD-Na where sodium changes, and of MELD 3.0: which of three neighbours are the same. */
  const same = (changes: readonly Partial<Meld3Input>[]) =>
    [changes.some(({ sodium }) => sodium) ? 1 : 0, 2].map((score) => {
      const [below, at, above] = changes.map((change) => raw(change)[score])
      return [below === at, at === above].map((equal) => (equal ? '=' : '<>')).join(' ')
    })

  it('bilirubin, INR and creatinine count as 1.0 below 1.0', () => {
    expect(same([0.9, 1, 1.1].map((value) => ({ bilirubin: mgDl(value) })))).toEqual(['= <>', '= <>'])
    expect(same([0.9, 1, 1.1].map((inr) => ({ inr })))).toEqual(['= <>', '= <>'])
    expect(same([0.9, 1, 1.1].map((value) => ({ creatinine: mgDl(value) })))).toEqual(['= <>', '= <>'])
  })
  it('creatinine counts as 4.0 above 4.0, in MELD 3.0 as 3.0 above 3.0', () => {
    expect(same([3.9, 4, 4.1].map((value) => ({ creatinine: mgDl(value) })))).toEqual(['<> =', '= ='])
    expect(same([2.9, 3, 3.1].map((value) => ({ creatinine: mgDl(value) })))).toEqual(['<> <>', '<> ='])
  })
  it('sodium counts within 125 and 137', () => {
    const sodium = (values: readonly number[]) =>
      same(values.map((value) => ({ sodium: { value, unit: 'mmol/L' } })))
    expect(sodium([124, 125, 126])).toEqual(['= <>', '= <>'])
    expect(sodium([136, 137, 138])).toEqual(['<> =', '<> ='])
  })
  it('albumin counts within 1.5 and 3.5 g/dL', () => {
    const albumin = (values: readonly number[]) =>
      same(values.map((value) => ({ albumin: { value, unit: 'g/dL' } })))
    expect(albumin([1.4, 1.5, 1.6])).toEqual(['= =', '= <>'])
    expect(albumin([3.4, 3.5, 3.6])).toEqual(['= =', '<> ='])
  })
  it('dialysis sets the creatinine to its upper limit, whatever was measured, and without a measurement', () => {
    const capped = { creatinine: mgDl(4) }
    expect(raw({ dialysis: true })).toEqual(raw(capped))
    expect(raw({ dialysis: true, creatinine: null })).toEqual(raw(capped))
  })
  it('MELD-Na adjusts from a MELD of 12, not at 11', () => {
    const at = (inr: number) => {
      const typed = { ...PATIENT, bilirubin: mgDl(1), creatinine: mgDl(1), inr }
      return [answerMeld(typed).shown, answerMeldNa(typed).shown]
    }
    expect([1.4, 1.5, 1.6].map(at)).toEqual([
      [10, 10],
      [11, 11],
      [12, 18],
    ])
  })
  it('all three are held at 40 at the most', () => {
    const worst = { bilirubin: mgDl(50), inr: 10, sodium: { value: 125, unit: 'mmol/L' as const } }
    expect(shown(worst)).toEqual([40, 40, 40])
    expect(raw(worst).map((value) => (value ?? 0) > 40)).toEqual([true, true, true])
  })
})

describe('how it came about', () => {
  it('shows the numbers as typed, and the line with the limited ones in it', () => {
    expect(answerMeld({ ...PATIENT, creatinine: mgDl(0.7) })).toEqual({
      raw: expect.closeTo(14.4348, 4) as number,
      shown: 14,
      formula: 'meld.unos2016',
      explain: {
        formula: 'meld.unos2016',
        expression: expect.stringContaining('0.378 × ln(bilirubin, mg/dL)') as string,
        worked: '10 × (0.957 × ln(1) + 0.378 × ln(2.5) + 1.12 × ln(1.5) + 0.643) = 14.4348 → 14',
        inputs: [
          { name: 'bilirubin', value: 2.5, unit: 'mg/dL', points: null },
          { name: 'inr', value: 1.5, unit: '1', points: null },
          { name: 'creatinine', value: 0.7, unit: 'mg/dL', points: null },
          { name: 'dialysis', value: false, unit: null, points: null },
        ],
        missing: [],
        source: 'OPTN policy of 2016; Kamath, Hepatology 2001;33:464',
        certainty: 'V',
      },
    })
    expect(answerMeldNa(PATIENT).explain.worked).toBe(
      '16 + 1.32 × (137 − 130) − 0.033 × 16 × (137 − 130) = 21.544 → 22',
    )
    expect(answerMeldNa({ ...PATIENT, bilirubin: mgDl(1), inr: 1 }).explain.worked).toBe('MELD 8 ≤ 11 → 8')
    expect(answerMeld3(PATIENT).explain.worked).toBe(
      '1.33 + 4.56 × ln(2.5) + 0.82 × (137 − 130) − 0.24 × (137 − 130) × ln(2.5) + 9.09 × ln(1.5) + 11.14 × ln(1.2) + 1.85 × (3.5 − 2.8) − 1.83 × (3.5 − 2.8) × ln(1.2) + 6 = 22.4871 → 22',
    )
    expect(answerMeld3({ ...PATIENT, sex: 'male' }).explain.worked).toMatch(/^4\.56 × ln\(2\.5\) \+ 0\.82/)
  })

  it('lists sodium, albumin and sex where they count, and leaves a needless creatinine out', () => {
    const { inputs } = answerMeld3({ ...PATIENT, dialysis: true, creatinine: null }).explain
    expect(inputs.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['bilirubin', 2.5, 'mg/dL'],
      ['inr', 1.5, '1'],
      ['dialysis', true, null],
      ['sodium', 130, 'mmol/L'],
      ['albumin', 2.8, 'g/dL'],
      ['sex', 'female', null],
    ])
    expect(answerMeldNa({ ...PATIENT, dialysis: true }).explain.inputs.map(({ value }) => value)).toEqual([
      2.5,
      1.5,
      1.2,
      true,
      130,
    ])
  })

  it.each([
    ['bilirubin', 'mg/dL', [answerMeld, answerMeldNa, answerMeld3]],
    ['inr', '1', [answerMeld, answerMeldNa, answerMeld3]],
    ['creatinine', 'mg/dL', [answerMeld, answerMeldNa, answerMeld3]],
    ['dialysis', null, [answerMeld, answerMeldNa, answerMeld3]],
    ['sodium', 'mmol/L', [answerMeldNa, answerMeld3]],
    ['albumin', 'g/dL', [answerMeld3]],
    ['sex', null, [answerMeld3]],
  ] as const)('gives no number without %s, and names it', (name, unit, scores) => {
    for (const answer of scores) {
      const { explain, ...score } = answer({ ...PATIENT, [name]: null })
      expect(score).toMatchObject({ raw: null, shown: null })
      expect(explain).toMatchObject({ worked: null, missing: [name] })
      expect(explain.inputs).toContainEqual({ name, value: null, unit, points: null })
    }
  })

  it.each(['other', 'unknown'] as const)('MELD 3.0 knows no sex "%s"', (sex) => {
    expect(answerMeld3({ ...PATIENT, sex })).toMatchObject({ raw: null, explain: { missing: ['sex'] } })
  })
})

it('takes nothing typed for missing, and refuses what no body has', () => {
  expect(MeldInput.parse({})).toEqual({ bilirubin: null, creatinine: null, dialysis: null })
  expect(Meld3Input.parse({})).toMatchObject({ sodium: null, albumin: null, sex: null })
  expect(answerMeld(MeldInput.parse({})).explain.missing).toEqual([
    'bilirubin',
    'inr',
    'creatinine',
    'dialysis',
  ])
  expect(MeldNaInput.safeParse({ sodium: { value: 89, unit: 'mmol/L' } }).success).toBe(false)
  expect(MeldInput.safeParse({ inr: 20.1 }).success).toBe(false)
})
