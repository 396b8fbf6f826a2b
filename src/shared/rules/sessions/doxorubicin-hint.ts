import type { Explanation, Formula } from '../../model/formula.ts'
import { convertUnit } from '../plausibility/units.ts'
import { explain, input } from '../scores/explain.ts'

/** What one trial gave, by bilirubin; upper limits of a band belong to it, except the first. */
export const DOXORUBICIN_HINT = {
  formula: 'doxorubicin-bilirubin.v1',
  en: 'Doxorubicin by bilirubin, as one trial gave it',
  zh: '按胆红素调整的多柔比星剂量（一项试验的方案）',
  expression: 'bilirubin, mg/dL: < 1.5 → 75 mg/m²; 1.5–3 → 50; > 3–5 → 25; > 5 → none',
  unit: 'mg/m2',
  constants: {
    fullBelowMgDl: 1.5,
    halvedToMgDl: 3,
    leastToMgDl: 5,
    doseMgM2: [75, 50, 25, 0],
  },
  source: 'Llovet, Lancet 2002;359:1734',
  certainty: 'K',
  caution: {
    en: 'A hint from one protocol, no rule: the dose is the physician’s decision.',
    zh: '仅为一项方案的提示，非规则；剂量由医师决定。',
  },
} as const satisfies Formula
const { fullBelowMgDl, halvedToMgDl, leastToMgDl, doseMgM2 } = DOXORUBICIN_HINT.constants

export interface DoxorubicinHint {
  /** 0 = none was given; null while the bilirubin is missing. */
  readonly mgPerM2: number | null
  readonly explain: Explanation
}

/**
 * The doxorubicin that the trial of Llovet 2002 gave at this bilirubin, mg/m². Bands are compared in the unit typed:
 * umol/L against the limits times 17.104, exactly. A hint, never a limit.
 */
export function doxorubicinHint(
  bilirubin: { readonly value: number; readonly unit: 'umol/L' | 'mg/dL' } | null,
): DoxorubicinHint {
  const inputs = [input('bilirubin', bilirubin?.value, bilirubin?.unit ?? 'mg/dL')]
  const dose = bilirubin && doseMgM2[bandOf(bilirubin)]
  return {
    mgPerM2: dose ?? null,
    explain: explain(
      DOXORUBICIN_HINT,
      inputs,
      () => `${bilirubin?.value} ${bilirubin?.unit} → ${dose} mg/m²`,
    ),
  }
}

function bandOf({ value, unit }: { readonly value: number; readonly unit: string }): number {
  const limit = (mgDl: number) => convertUnit('bilirubin', mgDl, 'mg/dL', unit) ?? Number.NaN
  return [value >= limit(fullBelowMgDl), value > limit(halvedToMgDl), value > limit(leastToMgDl)].filter(
    Boolean,
  ).length
}
