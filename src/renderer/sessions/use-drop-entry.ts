import { withoutEntry } from './confirm.ts'
import { useSession } from './session-context.ts'
import { unavailableWithout } from './unavailable.ts'
import { useGoTo } from './use-go-to.ts'

/**
 * Takes an entry out of a list of the form, and along with it what was said of it: its marks, and that a value cannot be
 * had. The focus stays in the list, because the control that held it is gone.
 */
export function useDropEntry() {
  const { form, marks } = useSession()
  const { goTo } = useGoTo()
  return (list: string, index: number, remove: (index: number) => void): void => {
    remove(index)
    marks.set(withoutEntry(marks.get(), list, index))
    const said = form.getValues('procedure.unavailable')
    const left = unavailableWithout(said, list, index)
    if (said.some((one, at) => one !== left[at]))
      form.setValue('procedure.unavailable', left, { shouldDirty: true })
    requestAnimationFrame(() => goTo(list))
  }
}
