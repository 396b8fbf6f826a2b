import { ErrorNotice } from '../ui/error-notice.tsx'

/** Refusals that a field shows by itself. */
const AT_A_FIELD = ['weak-passphrase', 'wrong-passphrase', 'wait', 'recovery-key-differs']

/** Any other refusal, above the button that was pressed. */
export function DoorError({ error }: { readonly error: { readonly code: string } | null }) {
  return error === null || AT_A_FIELD.includes(error.code) ? null : <ErrorNotice error={error} />
}
