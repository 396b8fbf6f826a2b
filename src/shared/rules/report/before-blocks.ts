import { AETIOLOGIES, SEXES } from '../../model/patient.ts'
import type { ReportLine } from '../../model/session-report.ts'
import { INTENTS, PROCEDURE_TYPES, URGENCIES } from '../../model/session-terms.ts'
import { type ShippedRulesetId, ShippedRulesetId as Shipped } from '../../model/settings.ts'
import type { SnapshotBrief } from '../../model/snapshot.ts'
import { wordFor } from '../../model/term.ts'
import { RULESET_SHORT_NAMES } from '../eligibility/rule-wording.ts'
import { OVERRIDE_REASONS } from '../eligibility/verdict.ts'
import { frozenLines } from './frozen-lines.ts'
import type { ReportFacts } from './report-facts.ts'
import { VERDICTS } from './report-words.ts'
import type { ReportWriter } from './report-writer.ts'

/** Long enough to tell two rulesets apart, short enough to be compared by eye. */
const HASH_DIGITS = 12

export function identityLines({ patient, session }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { birthDate, birthYear, heightCm, weightKg, sex, aetiology, cirrhosis } = patient
  const size = w.list([w.amount(heightCm, 'cm'), w.amount(weightKg, 'kg')])
  const aetiologies = aetiology.map((code) => wordFor(AETIOLOGIES, code, w.language))
  const born =
    birthDate === null
      ? birthYear && String(birthYear)
      : w.say('bornAge', { date: birthDate, age: ageOn(birthDate, session.performedOn) })
  return [
    w.must('name', patientName(patient, w)),
    w.must('hospitalNo', patient.hospitalNo),
    w.must('sex', sex === 'unknown' ? null : w.coded(SEXES, sex)),
    w.must('birthDate', born || null, { name: w.say('born') }),
    w.must('performedOn', session.performedOn),
    w.fact(w.say('session'), w.say('sessionNo', { no: session.no, line: session.lineNo })),
    w.must('heightCm', size || null, { name: w.say('size') }),
    w.must('aetiology', w.list(aetiologies) || null),
    w.must('cirrhosis', cirrhosis === 'unknown' ? null : w.yesNo(cirrhosis === 'yes')),
  ]
}

/** As it is written; readers of English get it in their letters as well. */
export function patientName(
  { name, namePinyin }: Pick<ReportFacts['patient'], 'name' | 'namePinyin'>,
  w: ReportWriter,
): string | null {
  const isInLetters = name === null || namePinyin === null || !/\p{Script=Han}/u.test(name)
  return w.language === 'zh' || isInLetters ? name : `${name} (${namePinyin})`
}

export function indicationLines(facts: ReportFacts, w: ReportWriter): ReportLine[] {
  const { session, snapshots } = facts
  const { procedureType, intent, urgency, stageNo, stageOf } = session
  const stage = stageNo === null ? null : w.say('stageOf', { no: stageNo, of: stageOf ?? '?' })
  return [
    w.must('procedureType', w.coded(PROCEDURE_TYPES, procedureType)),
    w.must('intent', w.coded(INTENTS, intent)),
    w.must('urgency', w.coded(URGENCIES, urgency)),
    ...w.may('stageNo', stage, { with: ['stageOf'] }),
    ...frozenLines(facts, w),
    // Those of a void session are kept, but not among what counts.
    ...(snapshots.length === 0 && session.state !== 'void'
      ? [w.fact(w.say('verdict'), w.say('noVerdict'), true)]
      : []),
    ...snapshots.map((snapshot) => w.fact(w.say('verdict'), verdictText(snapshot, w), true)),
    ...decisionLines(snapshots, w),
  ]
}

function verdictText(snapshot: SnapshotBrief, w: ReportWriter): string {
  const { judgement, rulesetId, rulesetVersion, rulesetSha256 } = snapshot
  const { verdict, absolute, relative, unknown } = judgement
  const shipped: ShippedRulesetId | undefined = Shipped.safeParse(rulesetId).data
  const rules = (key: 'absolute' | 'relative' | 'undecided', ids: readonly string[]) =>
    ids.length > 0 && w.say(key, { rules: w.list(ids) })
  const head = w.say('rules', {
    verdict: VERDICTS[verdict][w.language],
    ruleset: shipped === undefined ? rulesetId : RULESET_SHORT_NAMES[shipped][w.language],
    version: rulesetVersion,
    hash: rulesetSha256.slice(0, HASH_DIGITS),
  })
  return [head, rules('absolute', absolute), rules('relative', relative), rules('undecided', unknown)]
    .filter((part) => part !== false)
    .join(w.say('separator'))
}

/** One decision was typed for all rulesets together. */
function decisionLines([first]: readonly SnapshotBrief[], w: ReportWriter): readonly ReportLine[] {
  if (first === undefined) return []
  const { reason, override } = first.decision
  const why = override && (override.text ?? wordFor(OVERRIDE_REASONS, override.code, w.language))
  return [
    ...(reason === null ? [] : [w.fact(w.say('reason'), reason, true)]),
    ...(override === null
      ? []
      : [
          w.fact(
            w.say('override'),
            w.say('overrideBy', {
              reason: why ?? override.code,
              physician: override.responsiblePhysician,
              second: override.secondPerson,
            }),
            true,
          ),
        ]),
  ]
}

export function consentLines({ session }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { consentOn, consentAt, checklistDone, mdtOn, mdtDecision } = session
  const consent = consentOn === null ? null : [consentOn, consentAt].filter(Boolean).join(' ')
  return [
    w.must('consentOn', consent),
    w.must('checklistDone', w.yesNo(checklistDone)),
    ...w.may('mdtOn', mdtOn),
    ...w.may('mdtDecision', mdtDecision, { isWide: true }),
  ]
}

/** Whole years of age on a day; both `YYYY-MM-DD`. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
