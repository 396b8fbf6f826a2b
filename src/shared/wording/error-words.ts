type Words = readonly [en: string, zh: string]

/** One sentence for each error code. `{name}` stands for a detail that the error carries. */
export const ERROR_WORDS: Readonly<Record<string, Words>> = {
  'invalid-input': ['Some entries need attention.', '部分内容需要修改。'],
  'unknown-endpoint': ['This version does not know the request {name}.', '此版本不支持请求 {name}。'],
  locked: ['The records are locked. Unlock them to go on.', '记录已锁定，请解锁后继续。'],
  forbidden: ['Your role ({role}) may not do this.', '您的角色（{role}）无权执行此操作。'],
  'command-reused': [
    'This action was already sent with other contents. Reload the page and try again.',
    '该操作已用其他内容提交过，请重新加载页面后再试。',
  ],
  cancelled: ['Cancelled; nothing was changed.', '已取消，未作任何更改。'],
  'disk-full': [
    'The disk is full. Nothing was saved; free some space and try again.',
    '磁盘已满，内容未保存。请清理空间后重试。',
  ],
  'not-writable': [
    'The data folder cannot be written to. Nothing was saved.',
    '数据文件夹不可写，内容未保存。',
  ],
  busy: ['Another window is saving just now. Try again in a moment.', '另一个窗口正在保存，请稍后重试。'],
  internal: [
    'A fault in the program stopped this action. Nothing was changed. Incident {incident}.',
    '程序故障，操作已中止，未作任何更改。事件编号 {incident}。',
  ],
  'host-unreachable': [
    'The program behind this window does not answer. Start Embolog again; what was saved is safe.',
    '后台程序没有响应，请重新启动 Embolog。已保存的内容是安全的。',
  ],
  'session-expired': [
    'This window is no longer signed on. Open Embolog again from its link.',
    '此窗口的登录已失效，请用链接重新打开 Embolog。',
  ],

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
  'lesion-not-found': ['This lesion is not on file for the patient.', '该患者没有此病灶的记录。'],

  'findings-open': ['Some values need to be checked before saving.', '保存前需核对部分数值。'],
  'session-not-found': ['This session is not on file.', '没有该手术记录。'],
  'session-complete': [
    'This session is already complete; amend it with a reason instead.',
    '该手术记录已完整，请填写理由后修订。',
  ],
  'session-in-future': [
    'Procedure date {performedOn} is after today, {today}.',
    '手术日期 {performedOn} 晚于今天 {today}。',
  ],
  'session-before-birth': [
    'Procedure date {performedOn} is before the birth on {birthDate}.',
    '手术日期 {performedOn} 早于出生日期 {birthDate}。',
  ],
  'session-after-death': [
    'Procedure date {performedOn} is after the death on {diedOn}.',
    '手术日期 {performedOn} 晚于死亡日期 {diedOn}。',
  ],
  'input-after-session': [
    'The value of {sampledOn} was taken after the procedure on {performedOn}.',
    '采样日期 {sampledOn} 晚于手术日期 {performedOn}。',
  ],
  'reason-needed': [
    'Eligibility is not plain: give a reason before saving.',
    '适应证判定并非明确符合，保存前请填写理由。',
  ],
  'day-is-fixed': [
    'The procedure date {performedOn} is fixed; {typed} was typed.',
    '手术日期已固定为 {performedOn}，不能改为 {typed}。',
  ],
  'no-earlier-session': ['There is no earlier session to copy.', '没有可沿用的既往手术。'],
  'snapshot-not-found': ['This eligibility snapshot is not on file.', '没有该适应证快照。'],

  'review-not-found': ['This review is not on file.', '没有该复查记录。'],
  'review-not-open': ['This review is no longer open.', '该复查已不处于待办状态。'],
  'review-already-done': ['The review was already done on {doneOn}.', '复查已于 {doneOn} 完成。'],
  'review-before-session': [
    'The review cannot be before the procedure on {performedOn}.',
    '复查日期不能早于手术日期 {performedOn}。',
  ],
  'review-in-future': [
    'Review date {doneOn} is after today, {today}.',
    '复查日期 {doneOn} 晚于今天 {today}。',
  ],
  'done-before-procedure': [
    'The review of {doneOn} is before the procedure on {performedOn}.',
    '复查日期 {doneOn} 早于手术日期 {performedOn}。',
  ],

  'nothing-to-export': ['No session falls into this period.', '该时段内没有手术记录。'],
  'period-reversed': [
    'The period ends on {to}, before it begins on {from}.',
    '结束日期 {to} 早于开始日期 {from}。',
  ],
  'folder-not-found': ['There is no folder {folder}.', '文件夹 {folder} 不存在。'],
  'folder-not-writable': ['Nothing can be written to the folder {folder}.', '文件夹 {folder} 不可写。'],

  'file-not-found': ['There is no file {path}.', '文件 {path} 不存在。'],
  'file-empty': ['The file is empty.', '文件为空。'],
  'file-too-large': ['The file is larger than the limit of {limit} bytes.', '文件超过 {limit} 字节的上限。'],
  'too-many-rows': ['The file has more than {limit} rows.', '文件超过 {limit} 行。'],
  'not-a-table': ['Line {line} cannot be read as a table.', '第 {line} 行无法按表格读取。'],
  'columns-missing': ['The file lacks these columns: {missing}.', '文件缺少这些列：{missing}。'],
  'mapping-needed': [
    'The columns are not known: say which column fills which field.',
    '无法识别这些列，请指定各列对应的字段。',
  ],
  'file-changed': [
    'The file has changed since the rehearsal; rehearse it again.',
    '文件在预演后已改变，请重新预演。',
  ],
  'already-imported': ['This file was already imported.', '该文件已导入过。'],
  'batch-not-found': ['This import is not on file.', '没有该导入批次。'],
  'batch-closed': ['This import is already finished.', '该导入批次已结束。'],
  'batch-already-undone': ['This import was already undone.', '该导入批次已撤销。'],
  'changed-since': [
    'Some of these records were changed since, so this cannot be undone.',
    '其中部分记录之后已被修改，无法撤销。',
  ],

  'wrong-passphrase': ['The passphrase is not right.', '口令不正确。'],
  wait: ['Too many wrong attempts. Try again in {seconds} s.', '错误次数过多，请 {seconds} 秒后再试。'],
  'recovery-key-differs': ['This is not the recovery key of these records.', '这不是本数据库的恢复密钥。'],
  'user-not-found': ['There is no such user.', '没有该用户。'],
  'name-taken': ['The name {name} is taken.', '姓名 {name} 已被使用。'],
  'last-admin': [
    'This is the last administrator; name another one first.',
    '这是最后一名管理员，请先指定另一名。',
  ],
  'admin-only': ['Only an administrator may do this.', '仅管理员可执行此操作。'],
  'no-database': ['There are no records in this folder yet.', '此文件夹中尚无数据库。'],
  'already-exists': ['There are already records in this folder.', '此文件夹中已有数据库。'],
  'empty-file': ['The record file is empty. Restore a backup.', '数据库文件为空，请恢复备份。'],
  'foreign-file': [
    'The file in the data folder does not belong to Embolog.',
    '数据文件夹中的文件不属于 Embolog。',
  ],
  'newer-file': [
    'These records were written by a newer Embolog (version {version}; this one knows {known}). Start the newer one.',
    '数据库由更新版本的 Embolog 写入（版本 {version}，当前支持 {known}），请启动新版本。',
  ],
  'older-file': [
    'These records are of version {version}, older than this Embolog can read.',
    '数据库版本 {version} 过旧，当前版本无法读取。',
  ],
  'damaged-file': ['The record file is damaged. Restore a backup.', '数据库文件已损坏，请恢复备份。'],
  'damaged-keyring': ['The key file is damaged. Restore a backup.', '密钥文件已损坏，请恢复备份。'],
  'wrong-key': ['The key does not fit these records.', '密钥与数据库不符。'],
  'on-network-drive': [
    'The data folder is on a network drive, where records cannot be kept safely. Choose a folder of this computer.',
    '数据文件夹位于网络驱动器，无法安全保存。请选择本机文件夹。',
  ],
  'schema-changed': [
    'The structure of the record file was altered from outside.',
    '数据库结构在程序外被修改。',
  ],
  'in-use': [
    'Another Embolog on this computer has these records open.',
    '本机另一个 Embolog 正在使用这些记录。',
  ],
  'migration-edited': [
    'The update step {name} is not the one that was released.',
    '升级步骤 {name} 与发布版本不符。',
  ],
  'migration-failed': [
    'The records could not be brought up to this version (step {name}). They are unchanged.',
    '数据库升级失败（步骤 {name}），内容未改变。',
  ],
  'backup-failed': ['The backup did not come about: {reason}.', '备份未成功：{reason}。'],
  'backup-not-found': ['There is no backup {name}.', '没有备份 {name}。'],
  'not-a-backup': ['This file did not pass as a backup: {reason}.', '该文件未通过备份检查：{reason}。'],
}
