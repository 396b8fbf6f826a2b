import { z } from 'zod'
import { roundHalfAway, settled, sumOf } from '../../kit/decimal.ts'
import type { ExplainedInput, Formula } from '../../model/formula.ts'
import { count, IsoDate, quantity } from '../../model/primitives.ts'
import { anyOf } from '../three-valued.ts'
import { HeightCm, WeightKg } from './body-surface.ts'
import { input, written } from './explain.ts'
import { perBodySurface, surfaceM2 } from './per-body-surface.ts'
import { answerOf, scoreAnswer } from './score-answer.ts'
import { atLeast } from './tumour-extent.ts'
import { compareKnown } from './tumour-stage.ts'

/**
 * Mitoxantrone is left out: no vocabulary of arterial drugs has it, and its factor of 4 to 10 would make the sum too
 * wide to act on. What was given of it by vein belongs to the prior dose, converted by whoever gave it.
 */
export const ANTHRACYCLINE = {
  formula: 'anthracycline.v1',
  en: 'Cumulative anthracycline (doxorubicin equivalents)',
  zh: '蒽环类累积剂量（多柔比星当量）',
  expression: 'Σ (dose, mg × factor) ÷ (body surface at that session, m²) + prior systemic dose, mg/m²',
  unit: 'mg/m2',
  constants: {
    factor: { doxorubicin: 1, epirubicin: 0.5, pirarubicin: 0.5, idarubicin: 5 },
    nativeLimitMgM2: { epirubicin: 900, pirarubicin: 950, idarubicin: 150 },
    warnFromMgM2: 400,
    confirmFromMgM2: 450,
    stopFromMgM2: 550,
    stopAtRiskFromMgM2: 450,
    riskAboveYears: 70,
  },
  source: 'Lifetime limits of the summaries of product characteristics; factors by cardiotoxicity',
  sourceZh: '药品说明书的终身累积剂量上限；折算系数依心脏毒性',
  certainty: 'K',
  caution: {
    en: 'An upper bound: arterial and bead doses reach the circulation only in part. The factors of pirarubicin and idarubicin await confirmation; mitoxantrone (factor 4 to 10) is not counted.',
    zh: '此为上限估计：经动脉及微球给药仅部分进入循环。吡柔比星、伊达比星的换算系数待临床确认；米托蒽醌（系数 4–10）未计入。',
  },
} as const satisfies Formula

export const Anthracycline = z.enum(['doxorubicin', 'epirubicin', 'pirarubicin', 'idarubicin'])
export type Anthracycline = z.output<typeof Anthracycline>

export function isAnthracycline(drug: string): drug is Anthracycline {
  return Object.hasOwn(ANTHRACYCLINE.constants.factor, drug)
}
const { factor, nativeLimitMgM2 } = ANTHRACYCLINE.constants

export const AnthracyclineInput = z.strictObject({
  sessions: z
    .array(
      z.strictObject({
        performedOn: IsoDate,
        heightCm: HeightCm.nullable().default(null),
        weightKg: WeightKg.nullable().default(null),
        /** null = given, dose not recorded. */
        doses: z
          .array(z.strictObject({ drug: Anthracycline, doseMg: quantity(0, 300, 'mg').nullable() }))
          .max(60),
      }),
    )
    .max(60),
  /** By vein, in doxorubicin equivalents; null = nobody recorded one, and none is counted. */
  priorAnthracyclineMgM2: quantity(0, 1000, 'mg/m2').nullable().default(null),
  /** Mediastinal radiotherapy, other cardiotoxic drugs or heart disease. */
  cardiacRisk: z.boolean().nullable().default(null),
  ageYears: count(0, 115).nullable().default(null),
  /** `now`: the same height and weight stand for every session, because the sessions have none of their own. */
  bodyMeasured: z.enum(['at-session', 'now']).default('at-session'),
})
export type AnthracyclineInput = z.output<typeof AnthracyclineInput>
type GivingSession = AnthracyclineInput['sessions'][number]

export const AnthracyclineStatus = z.enum(['ok', 'warn', 'confirm', 'stop'])
export type AnthracyclineStatus = z.output<typeof AnthracyclineStatus>

/** Doxorubicin equivalents, mg/m2; null while a dose, or height or weight of a session that gave one, is not known. */
export const AnthracyclineAnswer = scoreAnswer(ANTHRACYCLINE.formula).extend({
  /** The sum as far as it is known, a lower bound where `raw` is null. */
  knownMgM2: z.number(),
  /** What the arterial sessions gave of it; null as `raw` is. */
  arterialMgM2: z.number().nullable(),
  /** What `raw` is: only part of an arterial dose reaches the circulation. */
  bound: z.literal('upper'),
  /** True when a dose is not recorded, so that what is known of the sum is too low. */
  isIncomplete: z.boolean(),
  isPriorKnown: z.boolean(),
  /**
   * From 400 `warn`, from 450 `confirm`; from `stopFromMgM2` on no more may be given. Of a sum that is not whole the
   * limit that it has reached at least; null while that is none.
   */
  status: AnthracyclineStatus.nullable(),
  stopFromMgM2: z.number(),
  /** Each drug as given, against its own lifetime limit; that of doxorubicin is the one of the sum. */
  native: z.array(
    z.strictObject({
      drug: Anthracycline,
      /** null while a dose is not recorded, and per m2 while a body surface is not known either. */
      mg: z.number().nullable(),
      mgPerM2: z.number().nullable(),
      /** At least so much, from the doses recorded. */
      knownMg: z.number(),
      knownMgPerM2: z.number(),
      limitMgPerM2: z.number().nullable(),
      /** What is known may have reached the limit already; before that nothing is sure. */
      isAtLimit: z.boolean().nullable(),
    }),
  ),
})
export type AnthracyclineAnswer = z.output<typeof AnthracyclineAnswer>

const SHOWN_PLACES = 2

/** Lifetime anthracycline in doxorubicin equivalents, each dose by the body surface of its session. */
export function answerAnthracycline(asked: AnthracyclineInput): AnthracyclineAnswer {
  const sessions = asked.sessions.filter(({ doses }) => doses.length > 0)
  const { stopFromMgM2, stopAtRiskFromMgM2, riskAboveYears } = ANTHRACYCLINE.constants
  const atRisk = anyOf([asked.cardiacRisk ?? 'unknown', compareKnown(asked.ageYears, '>', riskAboveYears)])
  const stopFrom = atRisk === true ? stopAtRiskFromMgM2 : stopFromMgM2
  const arterial = perBodySurface(sessions, ({ drug, doseMg }) => (doseMg ?? 0) * factor[drug])
  const total = settled(arterial.known + (asked.priorAnthracyclineMgM2 ?? 0))
  const isIncomplete = lacksDose(sessions)
  const isWhole = arterial.isWhole && !isIncomplete
  const raw = isWhole ? total : null
  const reached = statusOf(total, stopFrom)
  const native = nativeSums(sessions)
  const worked = workedWith(sessions, asked.priorAnthracyclineMgM2, total)
  return {
    ...answerOf(
      ANTHRACYCLINE,
      inputsOf(asked, sessions, native),
      raw === null ? null : { raw, shown: roundHalfAway(raw, SHOWN_PLACES), worked },
      native.flatMap(({ drug, mg }) => (mg === null ? [drug] : [])),
    ),
    knownMgM2: total,
    arterialMgM2: isWhole ? arterial.known : null,
    bound: 'upper',
    isIncomplete,
    isPriorKnown: asked.priorAnthracyclineMgM2 !== null,
    // What is known may have reached a limit already, and the rest cannot bring it below; before that nothing is sure.
    status: reached === 'ok' && !isWhole ? null : reached,
    stopFromMgM2: stopFrom,
    native,
  }
}

function statusOf(mgPerM2: number, stopFrom: number): AnthracyclineStatus {
  const { warnFromMgM2, confirmFromMgM2 } = ANTHRACYCLINE.constants
  if (mgPerM2 >= stopFrom) return 'stop'
  if (mgPerM2 >= confirmFromMgM2) return 'confirm'
  return mgPerM2 >= warnFromMgM2 ? 'warn' : 'ok'
}

function nativeSums(sessions: readonly GivingSession[]): AnthracyclineAnswer['native'] {
  return Anthracycline.options.flatMap((drug) => {
    const own = sessions
      .map((session) => ({ ...session, doses: session.doses.filter((dose) => dose.drug === drug) }))
      .filter(({ doses }) => doses.length > 0)
    if (own.length === 0) return []
    const { known: knownMgPerM2, isWhole } = perBodySurface(own, ({ doseMg }) => doseMg ?? 0)
    const knownMg = sumOf(own.flatMap(({ doses }) => doses.map(({ doseMg }) => doseMg ?? 0)))
    const mg = lacksDose(own) ? null : knownMg
    const mgPerM2 = isWhole && mg !== null ? knownMgPerM2 : null
    const limitMgPerM2 = drug === 'doxorubicin' ? null : nativeLimitMgM2[drug]
    const known = { drug, mg, mgPerM2, knownMg, knownMgPerM2, limitMgPerM2 }
    if (limitMgPerM2 === null) return [{ ...known, isAtLimit: null }]
    const isAtLimit = knownMgPerM2 >= limitMgPerM2
    return [{ ...known, isAtLimit: isAtLimit || mgPerM2 !== null ? isAtLimit : null }]
  })
}

function lacksDose(sessions: readonly GivingSession[]): boolean {
  return sessions.some(({ doses }) => doses.some(({ doseMg }) => doseMg === null))
}

/** Bodies first: the one of today by a name that says so, or that of every session. */
function inputsOf(
  { bodyMeasured, priorAnthracyclineMgM2, cardiacRisk, ageYears }: AnthracyclineInput,
  sessions: readonly GivingSession[],
  native: AnthracyclineAnswer['native'],
): ExplainedInput[] {
  const [first] = sessions
  const bodies =
    bodyMeasured === 'now'
      ? first
        ? [input('heightNow', first.heightCm, 'cm'), input('weightNow', first.weightKg, 'kg')]
        : []
      : sessions.flatMap(({ heightCm, weightKg }, at) => [
          input(`sessions.${at}.heightCm`, heightCm, 'cm'),
          input(`sessions.${at}.weightKg`, weightKg, 'kg'),
        ])
  return [
    ...bodies,
    ...native.map(({ drug, mg, knownMg }) =>
      input(drug, mg ?? (knownMg === 0 ? null : atLeast(knownMg)), 'mg'),
    ),
    {
      ...input('priorAnthracyclineMgM2', priorAnthracyclineMgM2, 'mg/m2'),
      ...(priorAnthracyclineMgM2 === null && { state: 'not-recorded' as const }),
    },
    // Known only where somebody asked; nothing waits for them.
    ...(cardiacRisk === null ? [] : [input('cardiacRisk', cardiacRisk)]),
    ...(ageYears === null ? [] : [input('ageYears', ageYears, 'a')]),
  ]
}

function workedWith(sessions: readonly GivingSession[], priorMgM2: number | null, total: number): string {
  const terms = sessions.map((session) => {
    const doses = session.doses.map(({ drug, doseMg }) =>
      factor[drug] === 1 ? String(doseMg) : `${doseMg} × ${factor[drug]}`,
    )
    return `(${doses.join(' + ')}) ÷ ${written(surfaceM2(session) ?? 0)}`
  })
  return `${[...terms, ...(priorMgM2 === null ? [] : [String(priorMgM2)])].join(' + ') || '0'} = ${written(total, 2)}`
}
