import {
  compareDecimals,
  decimal,
  multiplyDecimals,
  subtractDecimals,
  sumOf,
  toNumber,
} from '../../kit/decimal.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import type { Procedure } from '../../model/session.ts'
import { input, written } from '../scores/explain.ts'
import { answerOf } from '../scores/score-answer.ts'

export const DRUG_PREPARATION = {
  formula: 'drug-preparation.v1',
  en: 'Drug left of what was prepared',
  zh: '配制后剩余药量',
  expression: 'left = (content of a vial, mg) × (vials) − (dose, mg)',
  unit: 'mg',
  constants: {},
  source: 'Arithmetic of the preparation',
  sourceZh: '按配制量计算',
  certainty: 'D',
  caution: {
    en: 'Counts the vials of this line only; a vial shared between arteries is judged over the session.',
    zh: '仅计本行药瓶；多支动脉共用的药瓶按整次治疗核对。',
  },
} as const satisfies Formula

type DrugUse = Pick<
  Procedure['arteries'][number]['drugs'][number],
  'drug' | 'doseMg' | 'vialMg' | 'vials' | 'vehicle'
>

export interface PreparationAnswer {
  /** mg left of the vials; negative where more was given than they held. */
  readonly raw: number | null
  readonly shown: number | null
  readonly formula: typeof DRUG_PREPARATION.formula
  readonly explain: Explanation
  /** mg in the vials that were opened. */
  readonly preparedMg: number | null
}

/** Milligrams in the vials that were opened; null unless both their content and their number are known. */
function preparedMg({ vialMg, vials }: Pick<DrugUse, 'vialMg' | 'vials'>): number | null {
  return vialMg === null || vials === null
    ? null
    : toNumber(multiplyDecimals(decimal(vialMg), decimal(vials)))
}

/** What one line prepared and what it left over, mg; null without dose, content or number of vials. */
export function answerDrugPreparation(use: Pick<DrugUse, 'doseMg' | 'vialMg' | 'vials'>): PreparationAnswer {
  const { doseMg, vialMg, vials } = use
  const prepared = preparedMg(use)
  const raw =
    prepared === null || doseMg === null
      ? null
      : toNumber(subtractDecimals(decimal(prepared), decimal(doseMg)))
  return {
    ...answerOf(
      DRUG_PREPARATION,
      [input('vialMg', vialMg, 'mg'), input('vials', vials), input('doseMg', doseMg, 'mg')],
      raw === null ? null : { raw, shown: raw, worked: `${vialMg} × ${vials} − ${doseMg} = ${written(raw)}` },
    ),
    preparedMg: prepared,
  }
}

/**
 * Asks where more of a drug was given than its vials held, as totals of the session, because arteries share a vial.
 * A drug whose vials nobody counted is not asked about, nor one of which a line with a dose has vials of its own that
 * were not counted.
 */
export function judgeDrugPreparation({ arteries }: Pick<Procedure, 'arteries'>): RangeFinding[] {
  const uses = arteries.flatMap(({ drugs }) => drugs)
  return [...Map.groupBy(uses, ({ drug }) => drug)].flatMap(([drug, lines]) => {
    const prepared = lines.flatMap((line) => preparedMg(line) ?? [])
    const isHalfCounted = lines.some(({ vialMg, vials }) => (vialMg === null) !== (vials === null))
    if (prepared.length === 0 || isHalfCounted) return []
    const [value, limit] = [sumOf(lines.flatMap(({ doseMg }) => doseMg ?? [])), sumOf(prepared)]
    if (compareDecimals(decimal(value), decimal(limit)) <= 0) return []
    return [{ code: 'dose-above-prepared', severity: 'warn', field: drug, value, limit, unit: 'mg' }] as const
  })
}
