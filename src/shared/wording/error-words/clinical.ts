import type { Words } from './words.ts'

/** Refusals about patients, sessions and reviews. */
export const CLINICAL: Readonly<Record<string, Words>> = {
  'patient-not-found': ['This patient is not on file.', '没有该患者的记录。'],
  'hospital-no-taken': [
    'Hospital number {hospitalNo} belongs to another patient.',
    '住院号 {hospitalNo} 已属于另一名患者。',
  ],
  'possible-duplicate': ['Somebody very similar is already on file.', '已有非常相似的患者记录。'],
  'birth-date-in-future': [
    'Date of birth {birthDate} lies in the future.',
    '出生日期 {birthDate} 晚于今天。',
  ],
  'measured-in-future': [
    'Measuring date {measuredOn} is after today, {today}.',
    '测量日期 {measuredOn} 晚于今天 {today}。',
  ],
  'death-in-future': [
    'Date of death {diedOn} is after today, {today}.',
    '死亡日期 {diedOn} 晚于今天 {today}。',
  ],
  'death-before-session': [
    'Date of death {diedOn} is before the session on {performedOn}.',
    '死亡日期 {diedOn} 早于 {performedOn} 的治疗。',
  ],
  'seen-in-future': [
    'First seen on {firstSeenOn} is after today, {today}.',
    '首次发现日期 {firstSeenOn} 晚于今天 {today}。',
  ],
  'question-not-found': ['This saved question is not on file.', '没有该保存的查询。'],
  'question-name-taken': ['There is already a question named “{name}”.', '已有名为“{name}”的查询。'],
  'lesion-not-found': ['This lesion is not on file for the patient.', '该患者没有此病灶的记录。'],

  'range-not-found': [
    'No plausible range is known for {field} in {unit}.',
    '{field}（{unit}）没有已知的合理范围。',
  ],
  'findings-open': ['Some values need to be checked before saving.', '保存前需核对部分数值。'],
  'session-not-found': ['This session is not on file.', '没有该治疗记录。'],
  'session-in-future': [
    'Procedure date {performedOn} is after today, {today}.',
    '治疗日期 {performedOn} 晚于今天 {today}。',
  ],
  'session-before-birth': [
    'Procedure date {performedOn} is before the birth on {birthDate}.',
    '治疗日期 {performedOn} 早于出生日期 {birthDate}。',
  ],
  'session-after-death': [
    'Procedure date {performedOn} is after the death on {diedOn}.',
    '治疗日期 {performedOn} 晚于死亡日期 {diedOn}。',
  ],
  'input-after-session': [
    'The value of {sampledOn} was taken after the procedure on {performedOn}.',
    '采样日期 {sampledOn} 晚于治疗日期 {performedOn}。',
  ],
  'reason-needed': [
    'Eligibility is not plain: give a reason before saving.',
    '适应证判定并非明确符合，保存前请填写理由。',
  ],
  'day-is-fixed': [
    'The procedure date {performedOn} is fixed; {typed} was typed.',
    '治疗日期已固定为 {performedOn}，不能改为 {typed}。',
  ],
  'no-earlier-session': ['There is no earlier session to copy.', '没有可沿用的既往治疗。'],
  'snapshot-not-found': ['This eligibility snapshot is not on file.', '没有该适应证快照。'],
  'sampled-in-future': [
    'Sampling date {sampledOn} is after today, {today}.',
    '采样日期 {sampledOn} 晚于今天 {today}。',
  ],
  'review-reason-needed': [
    'The review is due on {plannedOn}; say why it is booked for {dueOn} instead.',
    '应复查日为 {plannedOn}，改为 {dueOn} 需填写理由。',
  ],
  'window-reason-needed': [
    'The window {windowOpensOn} to {windowClosesOn} is not the planned one; say why.',
    '窗口期 {windowOpensOn} 至 {windowClosesOn} 与计划不同，需填写理由。',
  ],
  'window-upside-down': [
    'The window closes on {windowClosesOn}, before it opens on {windowOpensOn}.',
    '窗口期结束日 {windowClosesOn} 早于开始日 {windowOpensOn}。',
  ],
  'advisories-open': [
    'Advice of the ruleset {rulesetId} has not been confirmed as read.',
    '规则集 {rulesetId} 的提示尚未确认已读。',
  ],

  'contact-not-found': ['This contact attempt is not on file.', '没有该联系记录。'],
  'review-not-found': ['This review is not on file.', '没有该复查记录。'],
  'review-not-open': ['This review is no longer open.', '该复查已不处于待办状态。'],
  'review-not-done': ['Only a review that was done can be corrected.', '只有已完成的复查才能更正。'],
  'next-review-not-after': [
    'The next review, {nextReviewOn}, has to be after this one of {doneOn}.',
    '下次复查 {nextReviewOn} 必须晚于本次复查日期 {doneOn}。',
  ],
  'lost-note-needed': [
    'Write what was tried to find the patient before closing the review as lost to follow-up.',
    '以失访关闭复查前，请写明为联系患者做过哪些尝试。',
  ],
  'review-not-reopenable': [
    'Only a review closed as lost, withdrawn or transferred can be opened again.',
    '只有因失访、退出或转院关闭的复查才能重新打开。',
  ],
  'patient-died': ['The patient died on {diedOn}.', '患者已于 {diedOn} 死亡。'],
  'review-superseded': [
    'The session of {performedOn} has a review of its own, which takes the place of this one.',
    '{performedOn} 的治疗已有自己的复查，取代本次复查。',
  ],
  'lesion-in-use': [
    'Lesion L{no} was found at this review and measured or treated since: it cannot be left out.',
    '病灶 L{no} 由本次复查发现，其后已被测量或治疗，不能去除。',
  ],
  'review-already-done': ['The review was already done on {doneOn}.', '复查已于 {doneOn} 完成。'],
  'review-before-session': [
    'The review cannot be before the procedure on {performedOn}.',
    '复查日期不能早于治疗日期 {performedOn}。',
  ],
  'review-in-future': [
    'Review date {doneOn} is after today, {today}.',
    '复查日期 {doneOn} 晚于今天 {today}。',
  ],
  'done-before-procedure': [
    'The review of {doneOn} is before the procedure on {performedOn}.',
    '复查日期 {doneOn} 早于治疗日期 {performedOn}。',
  ],
}
