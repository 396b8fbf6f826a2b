import type { patients as en } from '../en/patients.ts'
import type { Words } from '../words.ts'

export const patients: Words<typeof en> = {
  title: '患者',
}
