import type { Words } from './words.ts'

/** What any request may meet, whatever it asks for. */
export const ANY_REQUEST: Readonly<Record<string, Words>> = {
  'invalid-input': ['Some entries need attention.', '部分内容需要修改。'],
  'unknown-endpoint': ['This version does not know the request {name}.', '此版本不支持请求 {name}。'],
  locked: ['The records are locked. Unlock them to go on.', '记录已锁定，请解锁后继续。'],
  forbidden: ['Auditors may look at everything and change nothing.', '审计员可查看全部内容，但不能更改。'],
  'command-reused': [
    'This action was already sent with other contents. Reload the page and try again.',
    '该操作已用其他内容提交过，请重新加载页面后再试。',
  ],
  'draft-moved-on': [
    'This form is open in another window, which kept other entries. Choose which of the two to keep.',
    '该表单已在另一个窗口打开并保存了不同内容，请选择保留哪一份。',
  ],
  cancelled: ['Cancelled; nothing was changed.', '已取消，未作任何更改。'],
  'cancelled-in-part': [
    'Cancelled, with a part of it already saved. An import can be taken back from its list.',
    '已取消，但其中一部分已保存。导入可在其列表中撤销。',
  ],
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
    'The program behind this window does not answer. Start Embolog again; what was saved is safe, and what you typed stays here.',
    '后台程序没有响应，请重新启动 Embolog。已保存的内容是安全的，已输入的内容仍在此页。',
  ],
  'session-expired': [
    'This page is not signed on. Press Enter in the terminal where Embolog was started and open the new link, or start Embolog again.',
    '此页面未登录。请在启动 Embolog 的终端按回车键并打开新链接，或重新启动 Embolog。',
  ],
}
