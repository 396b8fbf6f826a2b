import type { audit as en } from '../en/audit.ts'
import type { Words } from '../words.ts'

export const audit: Words<typeof en> = {
  title: '审计',
}
