import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { FACT_CHOICES, SITUATIONAL_TICKS } from '../../../src/shared/rules/eligibility/facts.ts'
import * as form from './steps.ts'
import type { Step } from './steps.ts'

type Choice = keyof typeof FACT_CHOICES
const choose = (name: Choice, code: string): Step =>
  form.choose(`findings.${name}`, FACT_CHOICES[name] as readonly string[], code)

/** A number beside the two sides of its limit: the field takes either, the number stands behind them. */
const exactly = (name: string, value: number): Step => ({
  path: `findings.${name}`,
  value,
  act: async (hands) => {
    await hands.reachPart(`[data-field="findings.${name}"] input`)
    await hands.write(String(value))
  },
})

/** Everything that the ruleset of the department reads. */
export function findings(performedOn: string): Step[] {
  return [
    form.keys(['Alt+3'], 'assessedOn.imaging'),
    form.date('assessedOn.imaging', addDays(performedOn, -6)),
    form.date('assessedOn.ecog', addDays(performedOn, -1)),
    choose('diagnosis_hcc', 'confirmed'),
    exactly('tumour_share_pct', 35),
    form.number('findings.n_tumours', 3),
    form.number('findings.max_diam_cm', 6.1),
    choose('distant_mets', 'none'),
    exactly('est_survival_months', 18),
    choose('curative_alternative', 'unsuitable'),
    choose('pv_main', 'patent'),
    choose('coagulation', 'normal'),
    choose('infection', 'none'),
    choose('bleeding', 'none'),
    form.number('findings.crcl_mL_min', 88),
    form.yesNo('findings.ecog_due_to_tumour', false),
    ...['mvi', 'active_hepatitis_untreated', 'cachexia', 'multi_organ_failure', 'hepatorenal_syndrome'].map(
      (name) => form.yesNo(`findings.${name}`, false),
    ),
    ...SITUATIONAL_TICKS.filter((name) => name !== 'pbc_psc').map((name) => form.tick(`findings.${name}`)),
  ]
}
