import type { worklist as en } from '../en/worklist.ts'
import type { Words } from '../words.ts'

export const worklist: Words<typeof en> = {
  title: '工作台',
}
