import type { Words } from './words.ts'

/** Refusals about the days after a session, and about recipes. */
export const AFTERCARE: Readonly<Record<string, Words>> = {
  'day-not-reached': ['Day {day} is {on}, after today, {today}.', '第 {day} 天为 {on}，晚于今天 {today}。'],
  'day-after-death': [
    'Day {day} is {on}, after the death on {diedOn}.',
    '第 {day} 天为 {on}，晚于死亡日期 {diedOn}。',
  ],
  'discharge-in-future': [
    'Discharge {dischargedOn} is after today, {today}.',
    '出院日期 {dischargedOn} 晚于今天 {today}。',
  ],
  'discharge-after-death': [
    'Discharge {dischargedOn} is after the death on {diedOn}.',
    '出院日期 {dischargedOn} 晚于死亡日期 {diedOn}。',
  ],
  'status-not-known-yet': [
    'Day {days} is {on}: nobody can know yet, on {today}, who is alive then.',
    '第 {days} 天为 {on}，今天（{today}）尚无法确定届时的生存状态。',
  ],
  'status-against-death': [
    'The status of day {days}, {on}, does not fit the date of death {diedOn}.',
    '第 {days} 天（{on}）的生存状态与死亡日期 {diedOn} 不符。',
  ],
  'death-date-needed': [
    'Dead within {days} days: the date of death is missing.',
    '记录为 {days} 天内死亡，请填写死亡日期。',
  ],
  'death-on-other-day': [
    'The patient’s record gives {onFile} as the date of death, not {diedOn}; correct it there.',
    '患者资料中的死亡日期为 {onFile}，与 {diedOn} 不符，请在患者资料中更正。',
  ],
  'recipe-not-found': ['This recipe is not on file.', '没有该方案。'],
  'recipe-name-taken': ['There is already a recipe named “{name}”.', '已有名为“{name}”的方案。'],
  'onset-before-session': [
    'Onset {onsetOn} is before the procedure on {performedOn}.',
    '发生日期 {onsetOn} 早于治疗日期 {performedOn}。',
  ],
  'onset-in-future': ['Onset {onsetOn} is after today, {today}.', '发生日期 {onsetOn} 晚于今天 {today}。'],
  'onset-against-date': [
    'The onset “{onset}” does not fit day {day} after the procedure.',
    '发生时间“{onset}”与治疗后第 {day} 天不符。',
  ],
}
