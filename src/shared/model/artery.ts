import { COLLATERAL_ARTERIES } from './arteries/collateral-arteries.ts'
import { HEPATIC_ARTERIES } from './arteries/hepatic-arteries.ts'
import { codesOf } from './term.ts'

/** Every artery that a session can name; a segment branch is called by the Couinaud segment that it feeds. */
export const ARTERIES = [...HEPATIC_ARTERIES, ...COLLATERAL_ARTERIES] as const
export const ArteryNode = codesOf(ARTERIES)

/**
 * How far out the catheter was; 4 and above is superselective, 5 reaches the last branches with oil in the portal
 * ones, and is usual for tumours up to 5 cm (Miyayama 2019).
 */
export const SELECTIVITIES = [
  {
    code: '0',
    en: 'Non-selective',
    zh: '非选择性',
    definition: { en: 'Celiac trunk, common or proper hepatic artery', zh: '腹腔干、肝总动脉或肝固有动脉' },
  },
  {
    code: '1',
    en: 'Lobar',
    zh: '叶级',
    definition: { en: 'Right or left hepatic artery', zh: '肝右或肝左动脉' },
  },
  {
    code: '2',
    en: 'Sectional',
    zh: '区级',
    definition: { en: 'Anterior or posterior, medial or lateral section', zh: '前区或后区、内侧区或外侧区' },
  },
  {
    code: '3',
    en: 'Segmental',
    zh: '段级',
    definition: { en: 'One Couinaud segment', zh: '一个 Couinaud 肝段' },
  },
  {
    code: '4',
    en: 'Superselective',
    zh: '超选择（亚段）',
    definition: { en: 'Below the segment', zh: '肝段以下分支' },
  },
  {
    code: '5',
    en: 'Ultraselective',
    zh: '超超选择',
    definition: {
      en: 'The last branches, with oil in the portal branches',
      zh: '最末级分支，门静脉支内见碘油',
    },
  },
] as const

/** Subjective Angiographic Chemoembolization Endpoint (Jin 2011). */
export const SACE_LEVELS = [
  { code: 'I', en: 'I: flow normal, blush reduced', zh: 'I：血流正常，染色减少' },
  { code: 'II', en: 'II: flow reduced, blush reduced', zh: 'II：血流减慢，染色减少' },
  { code: 'III', en: 'III: flow reduced, blush gone', zh: 'III：血流减慢，染色消失' },
  { code: 'IV', en: 'IV: flow gone, blush gone', zh: 'IV：血流消失，染色消失' },
] as const
