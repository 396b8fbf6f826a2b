import type { Store } from '../forms/store.ts'
import { withoutEntry } from './confirm.ts'
import type { SessionContextValue } from './session-context.ts'
import type { SessionMarks } from './session-marks.ts'
import { unavailableWithout } from './unavailable.ts'

/** Takes along what was said of an entry that was taken out of a list: its marks, and that a value cannot be had. */
export function forgetEntry(
  { form, marks }: { readonly form: SessionContextValue['form']; readonly marks: Store<SessionMarks> },
  list: string,
  index: number,
): void {
  marks.set(withoutEntry(marks.get(), list, index))
  const said = form.getValues('procedure.unavailable')
  const left = unavailableWithout(said, list, index)
  if (said.some((one, at) => one !== left[at]))
    form.setValue('procedure.unavailable', left, { shouldDirty: true })
}
