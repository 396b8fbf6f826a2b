import type { Words } from './words.ts'

/** Refusals at the door: set-up, unlocking, people, backups. */
export const DEPARTMENT: Readonly<Record<string, Words>> = {
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
