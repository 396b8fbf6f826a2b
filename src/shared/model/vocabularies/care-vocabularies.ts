import { EMULSION_TYPES, GELATIN_FORMS } from '../agent-forms.ts'
import * as devices from '../device-terms.ts'
import { ASA_CLASSES, ROOM_MEDICATIONS, UNAVAILABLE_REASONS } from '../medication-terms.ts'
import * as history from '../patient-history-terms.ts'
import { vocabularyList as list } from './vocabulary-list.ts'

/** What the patient brings along, what is used and what is given beside the embolization (domain 4.1, 4.4, 4.6, 4.9). */
export const CARE_VOCABULARIES = {
  'antiviral-therapies': list('Antiviral therapy', '抗病毒治疗', history.ANTIVIRAL_THERAPIES),
  'allergy-kinds': list('Allergies', '过敏史', history.ALLERGY_KINDS),
  'prior-treatments': list('Earlier treatments', '既往治疗', history.PRIOR_TREATMENTS, 'K', 'Common usage'),
  'hbsag-results': list('HBsAg', '乙肝表面抗原', history.HBSAG_RESULTS, 'K', 'Common usage'),
  'access-guidances': list('Guidance of the puncture', '穿刺引导方式', devices.ACCESS_GUIDANCES),
  'microcatheter-tips': list(
    'Tips of a microcatheter',
    '微导管头端',
    devices.MICROCATHETER_TIPS,
    'K',
    'Products on the market',
  ),
  'gelatin-forms': list('Forms of gelatin sponge', '明胶海绵形态', GELATIN_FORMS, 'K', 'Common usage'),
  'emulsion-types': list('Types of emulsion', '乳剂类型', EMULSION_TYPES, 'K', 'Common usage'),
  'room-medications': list('Medication in the room', '术中用药', ROOM_MEDICATIONS),
  'asa-classes': list('ASA classes', 'ASA 分级', ASA_CLASSES, 'K', 'American Society of Anesthesiologists'),
  'closure-methods': list('Closure of the puncture', '穿刺点止血方式', devices.CLOSURE_METHODS),
  'closure-devices': list(
    'Closure devices',
    '血管闭合装置',
    devices.CLOSURE_DEVICES,
    'K',
    'Products on the market',
  ),
  'distal-pulses': list('Distal pulses', '远端脉搏', devices.DISTAL_PULSES),
  'unavailable-reasons': list('Why a value is not available', '无法获取的原因', UNAVAILABLE_REASONS),
} as const
