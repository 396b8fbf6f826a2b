import type { sessions as en } from '../en/sessions.ts'
import type { Words } from '../words.ts'

export const sessions: Words<typeof en> = {
  title: '手术',
}
