import type { ShippedRulesetId } from '../../model/settings.ts'
import { CN_MOH_2011 } from './wording/cn-moh-2011.ts'
import { CN_NHC_2022 } from './wording/cn-nhc-2022.ts'
import type { RulesetWording, RuleWording } from './wording/ruleset-wording.ts'
import { WEST_BCLC_2022 } from './wording/west-bclc-2022.ts'

export type { RuleWording } from './wording/ruleset-wording.ts'

const WORDING: Readonly<Record<ShippedRulesetId, RulesetWording>> = {
  'cn-moh-2011': CN_MOH_2011,
  'cn-nhc-2022': CN_NHC_2022,
  'west-bclc-2022': WEST_BCLC_2022,
}

/** Title of each shipped ruleset in Chinese. */
export const RULESET_TITLES_ZH: Readonly<Record<ShippedRulesetId, string>> = {
  'cn-moh-2011': '卫生部《原发性肝癌诊疗规范（2011 年版）》TACE 部分',
  'cn-nhc-2022': '国家卫生健康委《原发性肝癌诊疗指南（2022 年版）》TACE 部分（2024 年版就所知禁忌相同）',
  'west-bclc-2022': 'BCLC 2022 分配方案，禁忌依 EASL 与欧洲专家组',
}

/** What each shipped ruleset is called where there is no room for its title. */
export const RULESET_SHORT_NAMES: Readonly<
  Record<ShippedRulesetId, { readonly en: string; readonly zh: string }>
> = {
  'cn-moh-2011': { en: 'MoH 2011', zh: '卫生部 2011' },
  'cn-nhc-2022': { en: 'NHC 2022', zh: '卫健委 2022' },
  'west-bclc-2022': { en: 'BCLC 2022', zh: 'BCLC 2022' },
}

/** Chinese words, source and certainty of a rule of a shipped ruleset; null for a department's own. */
export function ruleWording(rulesetId: string, ruleId: string): RuleWording | null {
  if (!Object.hasOwn(WORDING, rulesetId)) return null
  return WORDING[rulesetId as ShippedRulesetId][ruleId] ?? null
}
