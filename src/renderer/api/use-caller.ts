import type { Answer } from './client.ts'
import { useAsk } from './use-ask.ts'

export type Caller = NonNullable<Answer<'department.status'>['user']>

/** Who is signed on; undefined before the first answer and while the register is locked. */
export function useCaller(): Caller | undefined {
  return useAsk('department.status', {}).value?.user
}

/** False for an auditor, who reads and changes nothing. */
export function useMayWrite(): boolean {
  const caller = useCaller()
  return caller !== undefined && caller.role !== 'auditor'
}
