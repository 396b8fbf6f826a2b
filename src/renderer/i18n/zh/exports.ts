import type { exports as en } from '../en/exports.ts'
import type { Words } from '../words.ts'

export const exports: Words<typeof en> = {
  title: '导出',
}
