import { addDays } from '../../../src/shared/kit/iso-date.ts'
import {
  CIRSE_2025,
  COMPLICATION_OUTCOMES,
  COMPLICATION_RELATIONS,
  SIR_2017,
} from '../../../src/shared/model/complication-grades.ts'
import { COMPLICATION_ONSETS, COMPLICATIONS } from '../../../src/shared/model/complication.ts'
import { CLOSURE_DEVICES, CLOSURE_METHODS, DISTAL_PULSES } from '../../../src/shared/model/device-terms.ts'
import { ASA_CLASSES, ROOM_MEDICATIONS } from '../../../src/shared/model/medication-terms.ts'
import { ANAESTHESIAS, CONTRAST_AGENTS } from '../../../src/shared/model/session-terms.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import * as form from './steps.ts'
import type { Step } from './steps.ts'

/** Iodinated contrast has a concentration, carbon dioxide a volume of its own: the two languages take one each. */
export function radiation(language: Language): Step[] {
  return [
    form.keys(['Alt+7'], 'procedure.contrastAgent'),
    ...(language === 'en'
      ? [
          form.pick('procedure.contrastAgent', CONTRAST_AGENTS, 'iopromide'),
          form.number('procedure.contrastMgIPerMl', 370),
          form.number('procedure.contrastMl', 115),
        ]
      : [
          form.pick('procedure.contrastAgent', CONTRAST_AGENTS, 'CO2'),
          form.number('procedure.contrastMl', 60),
          form.number('procedure.co2Ml', 45),
        ]),
    form.number('procedure.fluoroscopyMin', 22.4),
    form.number('procedure.dapGyCm2', 151),
    form.number('procedure.airKermaMgy', 934),
    form.number('procedure.dsaRuns', 11),
    form.unfold('[data-block="radiation"] .session-more-title'),
    form.number('procedure.dsaFrames', 260),
    form.number('procedure.cbctRuns', 2),
    form.number('procedure.cbctDapGyCm2', 48),
    form.number('procedure.peakSkinDoseMgy', 620),
  ]
}

/** Added by its name; a number or a name is asked for by its kind. */
const medication = (line: number, code: string, amount: number | null, name: Step | null): Step[] => {
  const at = `procedure.medications.${line}`
  const first = amount === null ? `${at}.name` : `${at}.amount`
  return [
    form.pickLine('procedure.medications', ROOM_MEDICATIONS, code, `${at}.medication`, first),
    ...(amount === null ? [] : [form.number(`${at}.amount`, amount)]),
    ...(name === null ? [] : [name]),
  ]
}
const vitals = (name: string, values: readonly [number, number, number, number]): Step[] =>
  (['systolicMmHg', 'diastolicMmHg', 'pulsePerMin', 'spo2Pct'] as const).map((sign, at) =>
    form.number(`procedure.${name}.${sign}`, values[at] ?? 0),
  )

export function care(language: Language): Step[] {
  return [
    form.keys(['Alt+8'], 'procedure.anaesthesia'),
    form.choose('procedure.anaesthesia', ANAESTHESIAS, 'conscious_sedation'),
    form.text('procedure.sedationOperator', language, { en: 'Sun Yue', zh: '孙悦' }),
    ...(language === 'en'
      ? [
          form.choose('procedure.closureMethod', CLOSURE_METHODS, 'device'),
          form.pick('procedure.closureDevice', CLOSURE_DEVICES, 'perclose'),
        ]
      : [
          form.choose('procedure.closureMethod', CLOSURE_METHODS, 'band'),
          form.number('procedure.closureMin', 90),
        ]),
    form.yesNo('procedure.closureSuccess', true),
    ...medication(0, 'heparin', 2000, null),
    ...medication(
      1,
      'opioid',
      5,
      form.text('procedure.medications.1.name', language, { en: 'Morphine', zh: '吗啡' }),
    ),
    form.unfold('[data-block="care"] .session-more-title'),
    form.choose('procedure.asaClass', ASA_CLASSES, '3'),
    ...vitals('vitalsStart', [132, 81, 74, 98]),
    ...vitals('vitalsEnd', [126, 77, 70, 97]),
    form.number('procedure.bedRestH', 6),
    form.choose('procedure.distalPulses', DISTAL_PULSES, 'weak'),
    form.text('procedure.orders', language, { en: 'Hydration until tomorrow', zh: '水化至次日' }),
  ]
}

export function complications(performedOn: string, language: Language): Step[] {
  const at = (name: string) => `procedure.complications.0.${name}`
  return [
    form.keys(['Alt+9'], 'procedure.noComplication'),
    // Ticked and taken back: what happened excludes that nothing did.
    { ...form.keys(['Space', 'Space']), path: 'procedure.noComplication', value: false },
    form.pickLine('procedure.complications', COMPLICATIONS, 'ARTERY_SPASM', at('term'), at('cirseGrade')),
    form.back(at('onset')),
    form.pick(at('onset'), COMPLICATION_ONSETS, COMPLICATION_ONSETS[1].code),
    form.date(at('onsetOn'), performedOn),
    form.choose(at('cirseVersion'), ['2017', '2025'], '2025'),
    form.back(at('cirseGrade')),
    form.choose(at('cirseGrade'), CIRSE_2025, '1a'),
    form.unfold('.complication-unfold'),
    form.choose(at('ctcaeGrade'), [1, 2, 3, 4, 5], 1),
    form.pick(at('sirSeverity'), SIR_2017, 'mild'),
    form.pick(at('relation'), COMPLICATION_RELATIONS, 'probable'),
    form.number(at('extraDays'), 1),
    form.pick(at('outcome'), COMPLICATION_OUTCOMES, 'recovered'),
    form.text(at('treatment'), language, { en: 'Nitroglycerin into the artery', zh: '动脉内注射硝酸甘油' }),
    form.text(at('reportedTo'), language, { en: 'Head of department', zh: '科主任' }),
    form.text(at('note'), language, { en: 'Gone after ten minutes', zh: '十分钟后缓解' }),
    form.text('procedure.note', language, { en: 'Teaching case', zh: '教学病例' }),
  ]
}

/** The one language books another day than the one proposed, the other none; each says why. */
export function followUp(performedOn: string, language: Language): Step[] {
  const day = addDays(performedOn, 33)
  return [
    form.keys(['Alt+0'], 'review.kind'),
    ...(language === 'en'
      ? [
          form.choose('review.kind', ['book', 'none'], 'book'),
          form.date('review.dueOn', day),
          form.text('review.reason', language, 'The patient travels'),
        ]
      : [
          form.choose('review.kind', ['book', 'none'], 'none'),
          form.text('review.reason', language, '在外院复查'),
        ]),
  ]
}
