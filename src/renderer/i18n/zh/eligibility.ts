import type { eligibility as en } from '../en/eligibility.ts'
import type { Words } from '../words.ts'

export const eligibility: Words<typeof en> = {
  title: '适应证与禁忌证',
  undecided: '未知',
  fired: '触发',
  more_other: '另有 {{count}} 条',
  fewer: '收起',
  quiet_other: '已查未触发：{{count}} 条',
  open_other: '{{of}} 条中 {{count}} 条未知',
  technique: '技术要求：{{technique}}',
  verdict: {
    ELIGIBLE: '符合适应证',
    RELATIVE: '相对禁忌',
    ABSOLUTE: '绝对禁忌',
    INSUFFICIENT: '资料不足',
    NO_INDICATION: '无适应证',
  },
  kind: {
    absolute: '绝对禁忌',
    relative: '相对禁忌',
    indication: '适应证',
    advisory: '提示',
    condition: '条件',
    unknown: '未知',
    absent: '未触发',
  },
  advisories: '须知',
  noted: '{{id}} {{label}}：已知悉',
  reason: '继续手术',
  reasonLabel: '存在相对禁忌仍行手术的理由',
  override: '例外',
  overrideCode: '理由',
  overrideText: '说明',
  frozen: '与判定和规则集一并保存；判定始终可见。',
  frozenTitle: '保存时的判定',
  frozenHint: '补全记录不会重新判定。',
}
