import type { MichelsType } from './patient.ts'
import type { CertaintyTag, Term } from './term.ts'
import type { z } from 'zod'

interface MichelsTerm extends Term<z.output<typeof MichelsType>> {
  readonly definition: { readonly en: string; readonly zh: string }
  /** Share of the 200 bodies of Michels. */
  readonly bodies: Share | null
  /** Share of a CT series of 1297 patients, where it was read. */
  readonly ctSeries: Share | null
}
interface Share {
  readonly percent: number
  readonly certainty: CertaintyTag
}

const share = (percent: number | null, certainty: CertaintyTag): Share | null =>
  percent === null ? null : { percent, certainty }

const variant = (
  code: MichelsTerm['code'],
  [en, zh]: readonly [string, string],
  [definitionEn, definitionZh]: readonly [string, string],
  bodiesPct: number | null,
  ctSeriesPct: number | null,
): MichelsTerm => ({
  code,
  en,
  zh,
  definition: { en: definitionEn, zh: definitionZh },
  bodies: share(bodiesPct, 'K'),
  ctSeries: share(ctSeriesPct, 'V'),
})

/** Variants of the hepatic artery (Michels 1966). 2 % of CT series to 13 % of liver donors fit none of the ten. */
export const MICHELS_TYPES: readonly MichelsTerm[] = [
  variant(
    'I',
    ['I: normal', 'I：正常'],
    ['Both hepatic arteries from the proper hepatic', '肝左、肝右动脉均起自肝固有动脉'],
    55,
    72.2,
  ),
  variant(
    'II',
    ['II: LHA from LGA', 'II：肝左动脉起自胃左动脉'],
    ['Replaced left hepatic from the left gastric', '替代肝左动脉起自胃左动脉'],
    10,
    null,
  ),
  variant(
    'III',
    ['III: RHA from SMA', 'III：肝右动脉起自肠系膜上动脉'],
    ['Replaced right hepatic from the superior mesenteric', '替代肝右动脉起自肠系膜上动脉'],
    11,
    6.4,
  ),
  variant(
    'IV',
    ['IV: both replaced', 'IV：左右均替代'],
    [
      'Left hepatic replaced from the left gastric, right one from the superior mesenteric',
      '替代肝左动脉起自胃左动脉，且替代肝右动脉起自肠系膜上动脉',
    ],
    1,
    null,
  ),
  variant(
    'V',
    ['V: accessory LHA', 'V：副肝左动脉'],
    ['Accessory left hepatic from the left gastric', '副肝左动脉起自胃左动脉'],
    8,
    8.8,
  ),
  variant(
    'VI',
    ['VI: accessory RHA', 'VI：副肝右动脉'],
    ['Accessory right hepatic from the superior mesenteric', '副肝右动脉起自肠系膜上动脉'],
    7,
    null,
  ),
  variant(
    'VII',
    ['VII: both accessory', 'VII：左右均为副支'],
    [
      'Accessory left hepatic from the left gastric and accessory right one from the superior mesenteric',
      '副肝左动脉起自胃左动脉，且副肝右动脉起自肠系膜上动脉',
    ],
    1,
    null,
  ),
  variant(
    'VIII',
    ['VIII: replaced and accessory', 'VIII：一替代一副支'],
    [
      'One side replaced, the other accessory, each from the artery of types II and III',
      '一侧为替代动脉、另一侧为副动脉，起源同 II 型和 III 型',
    ],
    2,
    null,
  ),
  variant(
    'IX',
    ['IX: trunk from SMA', 'IX：肝动脉干起自肠系膜上动脉'],
    ['Whole hepatic trunk from the superior mesenteric', '肝总动脉起自肠系膜上动脉'],
    4.5,
    null,
  ),
  variant(
    'X',
    ['X: trunk from LGA', 'X：肝动脉干起自胃左动脉'],
    ['Whole hepatic trunk from the left gastric', '肝总动脉起自胃左动脉'],
    0.5,
    0,
  ),
  variant(
    'other',
    ['Other', '其他'],
    [
      'None of the ten, such as a right hepatic from the gastroduodenal or a trunk from the aorta',
      '不属于以上十型，如肝右动脉起自胃十二指肠动脉、肝总动脉起自腹主动脉',
    ],
    null,
    2,
  ),
]
