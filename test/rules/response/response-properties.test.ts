import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeArea } from '../../../src/shared/rules/response/easl-response.ts'
import { judgeResponse } from '../../../src/shared/rules/response/response.ts'

/** Tenths of a millimetre, as they are typed. */
const tenths = (max: number) => fc.integer({ min: 0, max }).map((units) => units / 10)
const sums = fc.record({ baseline: tenths(3000), nadir: tenths(3000), current: tenths(3000) })
const RANK = ['CR', 'PR', 'SD', 'PD'] as const
const asCm = (mm: number) => Number((mm / 10).toFixed(2))
const asCm2 = (mm2: number) => Number((mm2 / 100).toFixed(3))

describe('a response', () => {
  it('is the same in centimetres, to the last digit of its percentages', () => {
    fc.assert(
      fc.property(sums, ({ baseline, nadir, current }) => {
        const judge = (inUnit: (mm: number) => number) =>
          judgeResponse({
            criteria: 'mRECIST',
            baselineSumMm: inUnit(baseline),
            nadirSumMm: inUnit(nadir),
            currentSumMm: inUnit(current),
          })
        expect(judge(asCm)).toEqual(judge((mm) => mm))
        const area = (inUnit: (mm2: number) => number) =>
          judgeArea({ baselineMm2: inUnit(baseline), nadirMm2: inUnit(nadir), currentMm2: inUnit(current) })
        expect(area(asCm2)).toEqual(area((mm2) => mm2))
      }),
    )
  })

  it('never gets better as the tumour gets larger', () => {
    fc.assert(
      fc.property(sums, tenths(500), ({ baseline, nadir, current }, more) => {
        fc.pre(baseline > 0)
        const larger = Number((current + more).toFixed(1))
        for (const criteria of ['mRECIST', 'RECIST1.1'] as const)
          for (const fiveMmRule of [true, false]) {
            const [now, then] = [current, larger].map((currentSumMm) =>
              judgeResponse({
                criteria,
                baselineSumMm: baseline,
                nadirSumMm: nadir,
                currentSumMm,
                fiveMmRule,
              }),
            )
            expect(RANK.indexOf(then?.target as 'SD')).toBeGreaterThanOrEqual(
              RANK.indexOf(now?.target as 'SD'),
            )
          }
      }),
    )
  })

  it('is never worse without the rule of 5 mm than with it where there was no rise', () => {
    fc.assert(
      fc.property(sums, ({ baseline, nadir, current }) => {
        fc.pre(current <= Math.min(baseline, nadir) && nadir > 0)
        const judge = (fiveMmRule: boolean) =>
          judgeResponse({
            criteria: 'mRECIST',
            baselineSumMm: baseline,
            nadirSumMm: nadir,
            currentSumMm: current,
            fiveMmRule,
          })
        expect(judge(true)).toEqual(judge(false))
        expect(judge(true).target).not.toBe('PD')
      }),
    )
  })
})
