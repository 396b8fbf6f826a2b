import type { EndpointName } from '../api/client.ts'
import type { Language } from '../../shared/wording/language.ts'

type Words = readonly [en: string, zh: string]

/** What somebody did, by the endpoint that the trail keeps. */
export const ACTION_WORDS: Readonly<Partial<Record<EndpointName, Words>>> = {
  'patients.register': ['Registered a patient', '登记患者'],
  'patients.correct': ['Corrected a patient', '更正患者信息'],
  'patients.setArteries': ['Set where arteries come from', '设定动脉起源'],
  'patients.open': ['Opened a record', '打开病历'],
  'lesions.record': ['Recorded lesions', '记录病灶'],
  'lesions.correct': ['Corrected a lesion', '更正病灶'],
  'lesions.ofPatient': ['Looked at lesions', '查看病灶'],
  'labs.record': ['Recorded laboratory values', '记录化验值'],
  'labs.ofPatient': ['Looked at laboratory values', '查看化验值'],
  'sessions.log': ['Logged a session', '记录治疗'],
  'sessions.complete': ['Completed a session', '补全治疗记录'],
  'sessions.show': ['Looked at a session', '查看治疗'],
  'sessions.ofPatient': ['Looked at sessions', '查看治疗列表'],
  'sessions.repeatLast': ['Took the last session as a start', '沿用上次治疗'],
  'sessions.snapshot': ['Looked at an eligibility snapshot', '查看适应证快照'],
  'sessions.void': ['Voided a session', '作废治疗记录'],
  'sessions.sign': ['Signed a session', '签名治疗记录'],
  'sessions.amend': ['Amended a session', '修订治疗记录'],
  'sessions.amendments': ['Looked at amendments', '查看修订记录'],
  'sessions.verifySignature': ['Checked a signature', '核验签名'],
  'sessions.arteryHistory': ['Looked at what arteries were given', '查看动脉治疗史'],
  'aftercare.show': ['Looked at the days after a session', '查看术后情况'],
  'aftercare.recordDay': ['Recorded a day after a session', '记录术后日志'],
  'aftercare.recordCourse': ['Recorded the course after a session', '记录术后病程'],
  'aftercare.addComplication': ['Added a complication', '补记并发症'],
  'attachments.add': ['Attached a file', '添加附件'],
  'attachments.ofPatient': ['Looked at the list of files', '查看附件列表'],
  'attachments.read': ['Opened a file', '打开附件'],
  'attachments.remove': ['Removed a file', '移除附件'],
  'recipes.save': ['Saved a recipe', '保存方案'],
  'recipes.rename': ['Renamed a recipe', '重命名方案'],
  'recipes.remove': ['Removed a recipe', '删除方案'],
  'questions.save': ['Saved a question', '保存查询'],
  'questions.remove': ['Removed a question', '删除查询'],
  'reports.session': ['Opened a session report', '打开治疗报告'],
  'reports.note': ['Printed or saved a session report', '打印或保存治疗报告'],
  'reports.noteCalendar': ['Saved reviews as a calendar', '将复查存为日历'],
  'changes.undo': ['Undid an action', '撤销操作'],
  'changes.redo': ['Redid an action', '重做操作'],
  'reviews.show': ['Looked at a review', '查看复查'],
  'reviews.record': ['Recorded a review', '录入复查'],
  'reviews.correct': ['Corrected a review', '更正复查'],
  'reviews.rebook': ['Moved or booked a review', '改约复查'],
  'reviews.bookings': ['Looked at the bookings of a review', '查看复查预约记录'],
  'reviews.markImaged': ['Noted images that wait to be read', '标记影像待阅'],
  'reviews.reopen': ['Opened a closed review again', '重新打开复查'],
  'reviews.close': ['Closed a review', '关闭复查'],
  'contacts.log': ['Logged a contact attempt', '记录联系'],
  'contacts.plan': ['Planned the next step of a contact', '安排联系的下一步'],
  'contacts.ofReview': ['Looked at contact attempts', '查看联系记录'],
  'eligibility.loadRuleset': ['Loaded a ruleset', '载入规则集'],
  'eligibility.reread': ['Re-read a frozen verdict', '重新解读已存判定'],
  'settings.change': ['Changed settings', '更改设置'],
  'users.add': ['Added a person', '添加人员'],
  'users.changePassphrase': ['Changed a passphrase', '更改口令'],
  'users.deactivate': ['Deactivated a person', '停用人员'],
  'department.create': ['Set up the department', '设立科室'],
  'department.confirmRecoveryKey': ['Confirmed the recovery key', '确认恢复密钥'],
  'department.unlock': ['Unlocked', '解锁'],
  'department.lock': ['Locked', '锁定'],
  'department.recover': ['Used the recovery key', '使用恢复密钥'],
  'imports.commit': ['Imported a file', '导入文件'],
  'imports.append': ['Imported rows', '导入数据行'],
  'imports.undo': ['Undid an import', '撤销导入'],
  'exports.note': ['Exported sessions', '导出治疗'],
  'exports.sessionsCsv': ['Exported sessions', '导出治疗'],
  'backups.create': ['Made a backup', '生成备份'],
  'backups.restore': ['Restored a backup', '恢复备份'],
}

/** The words for an action; its technical name where a newer version recorded one that is not known here. */
export function actionText(endpoint: string, language: Language): string {
  const words: Words | undefined = Object.hasOwn(ACTION_WORDS, endpoint)
    ? ACTION_WORDS[endpoint as EndpointName]
    : undefined
  return words?.[language === 'zh' ? 1 : 0] ?? endpoint
}
