import { decimal, subtractDecimals, toNumber } from '../../kit/decimal.ts'
import type { DatedLab } from './dated-lab.ts'

/** PT less its control, s; null while one of them is missing, only a bound, or of another sample. */
export function prothrombinProlongation(
  pt: Pick<DatedLab, 'value' | 'comparator' | 'sampledOn'> | undefined,
  control: Pick<DatedLab, 'value' | 'comparator' | 'sampledOn'> | undefined,
): number | null {
  if (pt?.comparator !== null || control?.comparator !== null || pt.sampledOn !== control.sampledOn)
    return null
  return toNumber(subtractDecimals(decimal(pt.value), decimal(control.value)))
}

/** The same values, and the prolongation of every sample whose PT and control are known and that has none itself. */
export function withProlongation(labs: readonly DatedLab[]): readonly DatedLab[] {
  const of = (code: DatedLab['code'], day: string) =>
    labs.findLast((lab) => lab.code === code && lab.sampledOn === day)
  const days = new Set(labs.flatMap(({ code, sampledOn }) => (code === 'pt_control' ? [sampledOn] : [])))
  const derived = [...days].flatMap((day) => {
    const pt = of('pt', day)
    const value = prothrombinProlongation(pt, of('pt_control', day))
    return pt === undefined || value === null || of('pt_prolongation', day)
      ? []
      : [{ ...pt, code: 'pt_prolongation' as const, value }]
  })
  return derived.length === 0 ? labs : [...labs, ...derived]
}
