import type { Words } from './words.ts'

/** Refusals about signing, amending, and taking back what was saved. */
export const SIGNING: Readonly<Record<string, Words>> = {
  'signer-not-allowed': [
    '{signer} may not sign: an auditor, or no longer here.',
    '{signer} 无权签名：审计员或已停用。',
  ],
  'session-void': ['This session was voided.', '该治疗记录已作废。'],
  'session-signed': [
    'This session was signed by {signedBy}; amend it with a reason instead.',
    '该治疗记录已由 {signedBy} 签名，请填写理由修订。',
  ],
  'session-not-signed': [
    'This session is not signed; only signed ones are amended.',
    '该治疗记录尚未签名，仅已签名记录可修订。',
  ],
  'session-incomplete': [
    'Something mandatory is missing or not confirmed; complete the session first.',
    '仍有必填项缺失或未确认，请先补全该治疗记录。',
  ],
  'revision-differs': [
    'Somebody amended this session meanwhile; open it again.',
    '该治疗记录已被他人修订，请重新打开。',
  ],
  'nothing-amended': ['Nothing differs from what was signed.', '与已签名的内容没有差别。'],
  'change-not-found': ['Nothing was saved under this number.', '该编号下没有保存过内容。'],
  'change-of-another': [
    'This was done by {userName}; undo is for your own actions.',
    '此操作由 {userName} 完成，只能撤销自己的操作。',
  ],
  'not-undoable': ['This kind of action is not undone.', '此类操作不能撤销。'],
  'already-undone': ['This was already undone.', '此操作已撤销。'],
  'not-undone': ['This stands; there is nothing to redo.', '此操作未被撤销，无需重做。'],
}
