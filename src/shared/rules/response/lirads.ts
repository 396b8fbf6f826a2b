import { z } from 'zod'
import { Explanation, type Formula } from '../../model/formula.ts'
import { LrTr } from '../../model/lesion.ts'
import { LiRadsVersion } from '../../model/review.ts'
import { codesOf } from '../../model/term.ts'
import { explain, input } from '../scores/explain.ts'

/** What a treated lesion shows, as the category is chosen by. */
export const TREATED_ENHANCEMENTS = [
  { code: 'none', en: 'No enhancement', zh: '无强化' },
  { code: 'expected', en: 'Expected pattern after this treatment', zh: '治疗后预期强化' },
  { code: 'atypical', en: 'Atypical, uncertain', zh: '不典型强化，无法确定' },
  { code: 'mass-like', en: 'Nodular, mass-like or thick irregular', zh: '结节状、肿块样或厚壁不规则强化' },
] as const

/** How mass-like enhancement changed since radiation. */
export const ENHANCEMENT_CHANGES = [
  { code: 'stable', en: 'Stable', zh: '稳定' },
  { code: 'shrinking', en: 'Shrinking', zh: '缩小' },
  { code: 'new-or-growing', en: 'New or growing', zh: '新出现或增大' },
] as const

export const LIRADS_2018 = {
  formula: 'lirads-tr.v2018',
  en: 'LI-RADS treatment response, v2018',
  zh: 'LI-RADS 治疗反应 v2018',
  expression: 'not evaluable → NE; none or expected → NV; atypical → EQ; mass-like → V',
  unit: '{category}',
  constants: {},
  source: 'ACR CT/MRI LI-RADS v2018, treatment response',
  certainty: 'K',
  caution: {
    en: 'Mass-like tissue is viable with arterial hyperenhancement, washout, or enhancement as before treatment.',
    zh: '肿块样组织伴动脉期高强化、廓清或与治疗前相似的强化时判为存活。',
  },
} as const satisfies Formula

export const LIRADS_2024 = {
  formula: 'lirads-tr.v2024',
  en: 'LI-RADS treatment response, v2024',
  zh: 'LI-RADS 治疗反应 v2024',
  expression:
    'not evaluable → NE; none or expected → NV; without radiation: atypical → EQ (V with an MRI ancillary feature), mass-like → V; after radiation: stable or shrinking → NP, new or growing → V',
  unit: '{category}',
  constants: {},
  source: 'ACR LI-RADS treatment response v2024, radiation and non-radiation algorithms',
  certainty: 'U',
  caution: {
    en: 'The wording of v2024 was not read in full; confirm it with a radiologist. Uncertain enhancement after radiation is judged here by its change, as mass-like enhancement is.',
    zh: 'v2024 原文未读全，请放射科医师确认。放疗后无法确定的强化在此与肿块样强化一样按其变化判断。',
  },
} as const satisfies Formula

const LiRadsFindings = z.strictObject({
  version: LiRadsVersion,
  /** Radiation: TARE, SBRT, external beam. TACE, bland embolization and ablation are not. */
  treatment: z.enum(['non-radiation', 'radiation']).default('non-radiation'),
  /** False when the image is degraded or a phase is missing. */
  evaluable: z.boolean(),
  /** null = not said. */
  enhancement: codesOf(TREATED_ENHANCEMENTS).nullish(),
  /** Since radiation, v2024 only. */
  change: codesOf(ENHANCEMENT_CHANGES).nullish(),
  /** An optional MRI feature (restricted diffusion, mild to moderate T2 signal) that the reader lets count; v2024. */
  ancillaryMri: z.boolean().default(false),
})

/** True where the algorithm has LR-TR-NP and asks for the change since treatment. */
export function asksForChange({
  version,
  treatment,
}: Pick<z.output<typeof LiRadsFindings>, 'version' | 'treatment'>): boolean {
  return version === '2024' && treatment === 'radiation'
}

/** Stable or shrinking enhancement is a category of its own only after radiation, by v2024: refused elsewhere. */
export const LiRadsInput = LiRadsFindings.refine(
  (findings) => asksForChange(findings) || (findings.change ?? null) === null,
  { path: ['change'], error: 'change outside radiation', params: { kind: 'lr-tr-change' } },
)
export type LiRadsInput = z.output<typeof LiRadsInput>

export const LiRadsAnswer = z.strictObject({
  /** null while a finding that decides is missing. */
  code: LrTr.nullable(),
  version: LiRadsVersion,
  explain: Explanation,
})
export type LiRadsAnswer = z.output<typeof LiRadsAnswer>

/** LI-RADS treatment response of one lesion; null while the findings that decide are not complete. */
export function liRadsOf(findings: LiRadsInput): z.output<typeof LrTr> | null {
  const { version, evaluable, enhancement, change, ancillaryMri } = findings
  if (!evaluable) return 'LR-TR-NE'
  if (!enhancement) return null
  if (enhancement === 'none' || enhancement === 'expected') return 'LR-TR-NV'
  if (asksForChange(findings)) {
    if (!change) return null
    return change === 'new-or-growing' ? 'LR-TR-V' : 'LR-TR-NP'
  }
  if (enhancement === 'mass-like') return 'LR-TR-V'
  return version === '2024' && ancillaryMri ? 'LR-TR-V' : 'LR-TR-EQ'
}

/** The category with what it was chosen by. Only findings that can decide are listed, and count as missing. */
export function answerLiRads(findings: LiRadsInput): LiRadsAnswer {
  const { version, treatment, evaluable, enhancement, change, ancillaryMri } = findings
  const code = liRadsOf(findings)
  const isActive = enhancement === 'atypical' || enhancement === 'mass-like'
  const seen: [name: string, value: string | boolean | null | undefined][] = [
    ['treatment', treatment],
    ['evaluable', evaluable],
  ]
  if (evaluable) seen.push(['enhancement', enhancement])
  if (evaluable && isActive && asksForChange(findings)) seen.push(['change', change])
  else if (evaluable && enhancement === 'atypical' && version === '2024')
    seen.push(['ancillaryMri', ancillaryMri])
  const formula = version === '2018' ? LIRADS_2018 : LIRADS_2024
  return {
    code,
    version,
    explain: explain(
      formula,
      seen.map(([name, value]) => input(name, value)),
      () => `${seen.map(([name, value]) => `${name} ${String(value)}`).join(', ')} → ${code}`,
    ),
  }
}
