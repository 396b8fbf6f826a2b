import type { ReportLine } from '../../model/session-report.ts'
import type { Interval } from '../interval.ts'
import { factName } from '../../wording/fact-words.ts'
import { quantityText } from '../../wording/unit.ts'
import type { FrozenInputs } from '../eligibility/frozen-judgement.ts'
import type { FactName } from '../eligibility/facts.ts'
import { convertUnit } from '../plausibility/units.ts'
import { scoreAlbi } from '../scores/albi.ts'
import { childPughClass } from '../scores/child-pugh.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWriter } from './report-writer.ts'

/** Laboratory values that are judged by, each in the unit its name stands for. */
const LABORATORY = [
  ['bili', 'umol/L'],
  ['bilirubin_umol_L', 'umol/L'],
  ['bili_mg_dl', 'mg/dL'],
  ['alb', 'g/L'],
  ['alb_g_dl', 'g/dL'],
  ['inr', '1'],
  ['pt_prolongation_s', 's'],
  ['plt', '10*9/L'],
  ['wbc', '10*9/L'],
  ['creatinine_umol_L', 'umol/L'],
  ['creatinine_mg_dl', 'mg/dL'],
] as const satisfies readonly (readonly [FactName, string])[]
/** Nothing of it is known. */
const WIDEST = { low: 5, high: 15 } as const

/** How the patient stood when the session was judged: from the frozen inputs, not from what is on file by now. */
export function frozenLines({ snapshots, frozen }: ReportFacts, w: ReportWriter): ReportLine[] {
  const [first] = snapshots
  if (first === undefined || frozen === null) return []
  const { facts, bclc } = frozen
  const standing = w.list([
    childPughText(first.judgement.childPugh, w),
    albiText(frozen, w),
    facts.ecog == null ? null : w.say('ecog', { value: facts.ecog }),
    bclc.length === 0 ? null : w.say('bclc', { value: bclc.join('/') }),
  ])
  const laboratory = laboratoryText(frozen, w)
  return [
    standing === '' ? w.missing(w.say('liver'), true) : w.fact(w.say('liver'), standing, true),
    laboratory === '' ? w.missing(w.say('laboratory'), true) : w.fact(w.say('laboratory'), laboratory, true),
  ]
}

function childPughText({ low, high }: Interval, w: ReportWriter): string | null {
  if (low === WIDEST.low && high === WIDEST.high) return null
  const text = (points: number) => `${childPughClass(points)}${points}`
  return w.say('childPugh', { value: low === high ? text(low) : `${text(low)}\u2013${text(high)}` })
}

function albiText({ facts }: FrozenInputs, w: ReportWriter): string | null {
  const { bili_mg_dl: bilirubinMgDl, alb_g_dl: albuminGDl } = facts
  const albi = scoreAlbi({
    bilirubinUmolL:
      facts.bili ??
      facts.bilirubin_umol_L ??
      (bilirubinMgDl == null ? null : convertUnit('bilirubin', bilirubinMgDl, 'mg/dL', 'umol/L')),
    albuminGL: facts.alb ?? (albuminGDl == null ? null : convertUnit('albumin', albuminGDl, 'g/dL', 'g/L')),
  })
  if (albi === null) return null
  const score = albi.shown.toFixed(2).replace('-', '\u2212')
  return w.say('albi', { score, grade: albi.modifiedGrade })
}

/** Values of one day after the day: a report would otherwise repeat it beside each of them. */
function laboratoryText({ facts, sampledOn }: FrozenInputs, w: ReportWriter): string {
  const known = LABORATORY.flatMap(([name, unit]) => {
    const value = facts[name]
    return value == null
      ? []
      : [
          {
            day: sampledOn.get(name) ?? '',
            text: `${factName(name, w.language)} ${quantityText(value, unit)}`,
          },
        ]
  })
  return [...Map.groupBy(known, ({ day }) => day)]
    .map(([day, values]) => {
      const said = w.list(values.map(({ text }) => text))
      return day === '' ? said : w.say('ofDay', { day, values: said })
    })
    .join(w.say('separator'))
}
