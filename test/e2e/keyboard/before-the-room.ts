import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { ACCESS_GUIDANCES, MICROCATHETER_TIPS } from '../../../src/shared/model/device-terms.ts'
import { LABS } from '../../../src/shared/model/lab.ts'
import { HBSAG_RESULTS } from '../../../src/shared/model/patient-history-terms.ts'
import { ACCESS_SITES, INTENTS, PROCEDURE_TYPES, URGENCIES } from '../../../src/shared/model/session-terms.ts'
import { FACT_CHOICES } from '../../../src/shared/rules/eligibility/facts.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import * as form from './steps.ts'
import type { Step } from './steps.ts'

/** Values as typed, in the order in which the fields stand. */
const MAIN_LABS = {
  inr: '1.2',
  pt_prolongation: '1',
  platelets: '131',
  wbc: '5.5',
  haemoglobin: '129',
  creatinine: '82',
  sodium: '141',
  alt: '43',
  ast: '47',
  afp: '810',
}
const MORE_LABS = {
  direct_bilirubin: '6',
  alp: '95',
  ggt: '61',
  pt: '13',
  pt_control: '12',
  neutrophils: '3.4',
  potassium: '4.2',
  crp: '<5',
  ldh: '210',
  glucose: '5.6',
  hbv_dna: '2000',
  pivka_ii: '400',
  lvef: '62',
}
const usualUnit = (code: string) => LABS.find((lab) => lab.code === code)?.units[0] ?? ''
const labs = (typed: Readonly<Record<string, string>>, sampledOn: string): Step[] =>
  Object.entries(typed).map(([code, text]) =>
    form.typed(`labs.${code}`, text, `${text} ${usualUnit(code)} ${sampledOn}`),
  )
/** In its other unit, which `u` asks for, and of a day of its own, which stands below the value. */
const albuminOf = (sampledOn: string): Step => ({
  path: 'labs.albumin',
  value: `3.75 g/dL ${sampledOn}`,
  act: async (hands) => {
    await hands.reach('labs.albumin')
    await hands.write('3.75u')
    await hands.press('ArrowDown', 'Control+a')
    await hands.write(sampledOn)
    await hands.press('ArrowUp')
    await hands.arriveAt('labs.albumin')
  },
})

export function indication(performedOn: string, language: Language): Step[] {
  return [
    form.keys(['Alt+1'], 'procedure.performedOn'),
    form.date('procedure.performedOn', performedOn),
    form.pick('procedure.procedureType', PROCEDURE_TYPES, 'cTACE_DEB'),
    form.choose('procedure.urgency', URGENCIES, 'urgent'),
    form.pick('procedure.intent', INTENTS, 'downstaging'),
    form.number('procedure.stageNo', 1),
    form.number('procedure.stageOf', 2),
    form.text('procedure.operator', language, { en: 'Chen Jing', zh: '陈静' }),
    form.text('procedure.assistant', language, { en: 'Li Na', zh: '李娜' }),
    form.date('procedure.consentOn', addDays(performedOn, -1)),
    form.time('procedure.consentAt', '16:40'),
    form.yesNo('procedure.checklistDone', true),
    form.tick('newLine'),
    form.unfold('[data-block="indication"] .session-more-title'),
    form.date('procedure.mdtOn', addDays(performedOn, -9)),
    form.text('procedure.mdtDecision', language, {
      en: 'TACE, then evaluation for resection',
      zh: '先行介入治疗，再评估切除',
    }),
    form.number('procedure.baselinePainNrs', 2),
  ]
}

export function before(performedOn: string): Step[] {
  const sampledOn = addDays(performedOn, -2)
  return [
    form.keys(['Alt+2'], 'labs.bilirubin'),
    ...labs({ bilirubin: '19' }, sampledOn),
    albuminOf(addDays(performedOn, -3)),
    ...labs(MAIN_LABS, sampledOn),
    // Stored with every value above that has no day of its own.
    { ...form.date('sampledOn', sampledOn), path: '' },
    form.choose('findings.ascites', FACT_CHOICES.ascites, FACT_CHOICES.ascites[0]),
    form.choose('findings.he_grade', [0, 1, 2, 3, 4], 0),
    form.choose('findings.ecog', [0, 1, 2, 3, 4], 1),
    form.unfold('[data-block="before"] .session-more-title'),
    ...labs(MORE_LABS, sampledOn),
    form.choose('procedure.hbsag', HBSAG_RESULTS, 'positive'),
  ]
}

export function access(language: Language): Step[] {
  return [
    form.keys(['Alt+4'], 'procedure.accessSite'),
    form.pick('procedure.accessSite', ACCESS_SITES, 'DISTAL_RADIAL_L'),
    form.number('procedure.sheathCh', 5),
    form.text('procedure.baseCatheter', language, { en: 'Sarah radial', zh: '桡动脉导管' }),
    form.number('procedure.baseCatheterCh', 4),
    form.yesNo('procedure.microcatheterUsed', true),
    form.number('procedure.microcatheterCh', 1.9),
    form.time('procedure.startedAt', '09:10'),
    form.time('procedure.endedAt', '10:35'),
    form.text('procedure.room', language, { en: 'DSA 2', zh: '二号导管室' }),
    form.text('procedure.angiographyUnit', language, { en: 'Azurion 7', zh: '平板血管机' }),
    form.unfold('[data-block="access"] .session-more-title'),
    form.choose('procedure.accessGuidance', ACCESS_GUIDANCES, 'ultrasound'),
    form.text('procedure.accessConversion', language, { en: 'From the right side', zh: '改左侧穿刺' }),
    form.text('procedure.nurse', language, { en: 'Wang Fang', zh: '王芳' }),
    form.text('procedure.technologist', language, { en: 'Zhao Lei', zh: '赵磊' }),
    form.pick('procedure.microcatheterTip', MICROCATHETER_TIPS, 'swan_neck'),
    form.number('procedure.microcatheterInnerIn', 0.021),
    form.number('procedure.microwireIn', 0.016),
    form.yesNo('procedure.microcatheterBalloon', false),
    form.text(
      'procedure.devices',
      language,
      { en: 'Microcatheter', zh: '微导管' },
      'procedure.devices.0.device',
    ),
    form.keys(['Enter'], 'procedure.devices.0.lot'),
    form.text('procedure.devices.0.lot', language, 'LOT-20417'),
  ]
}
