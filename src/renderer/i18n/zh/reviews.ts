import type { reviews as en } from '../en/reviews.ts'
import type { Words } from '../words.ts'

export const reviews: Words<typeof en> = {
  title: '复查',
}
