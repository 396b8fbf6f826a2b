import * as anatomy from '../anatomy-terms.ts'
import { vocabularyList as list } from './vocabulary-list.ts'

/** Arteries, veins, ducts and the tumour in them (domain 4.3 and 4.5). */
export const ANATOMY_VOCABULARIES = {
  'artery-origins': list('Origins of an artery', '动脉起源类型', anatomy.ARTERY_ORIGINS, 'V', 'Michels 1966'),
  'portal-invasions-vp': list(
    'Portal vein invasion (VP)',
    '门静脉癌栓 VP 分级',
    anatomy.PORTAL_INVASIONS_VP,
    'K',
    'Japanese classification of primary liver cancer',
  ),
  'portal-invasions-cheng': list(
    'Portal vein invasion (Cheng)',
    '门静脉癌栓程氏分型',
    anatomy.PORTAL_INVASIONS_CHENG,
    'K',
    'Cheng',
  ),
  'hepatic-vein-invasions': list(
    'Hepatic vein invasion',
    '肝静脉侵犯',
    anatomy.HEPATIC_VEIN_INVASIONS,
    'K',
    'Japanese classification of primary liver cancer',
  ),
  'bile-duct-invasions': list(
    'Bile duct invasion',
    '胆管侵犯',
    anatomy.BILE_DUCT_INVASIONS,
    'K',
    'Japanese classification of primary liver cancer',
  ),
  'portal-flows': list('Portal flow', '门静脉血流方向', anatomy.PORTAL_FLOWS, 'K', 'Common usage'),
  shunts: list('Shunts by speed', '分流速度', anatomy.SHUNTS),
  'shunt-places': list('Places of a shunt', '分流部位', anatomy.SHUNT_PLACES),
  'extrahepatic-sites': list('Sites outside the liver', '肝外转移部位', anatomy.EXTRAHEPATIC_SITES),
  'lesion-margins': list('Margins of a lesion', '病灶边界', anatomy.LESION_MARGINS, 'K', 'Common usage'),
  'lesion-capsules': list('Capsules of a lesion', '病灶包膜', anatomy.LESION_CAPSULES, 'K', 'Common usage'),
} as const
