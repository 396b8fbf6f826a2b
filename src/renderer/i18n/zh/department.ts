import type { department as en } from '../en/department.ts'
import type { Words } from '../words.ts'

export const department: Words<typeof en> = {
  title: '科室',
}
