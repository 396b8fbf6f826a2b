import type { timeline as en } from '../en/timeline.ts'
import type { Words } from '../words.ts'

export const timeline: Words<typeof en> = {
  title: '病程',
}
