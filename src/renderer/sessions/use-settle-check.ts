import { acknowledgementOf } from '../../shared/model/finding.ts'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { confirmPath } from './confirm.ts'
import type { Check } from './session-checks.ts'
import { useSession } from './session-context.ts'
import type { SessionLab } from './session-form.ts'
import { useGoTo } from './use-go-to.ts'
import type { SessionPath } from './use-session-field.ts'

/** The ways to settle an odd value: what was meant, keep it, type it again. */
export function useSettleCheck() {
  const { form, marks } = useSession()
  const { goTo } = useGoTo()

  function setNumber(path: string, value: number | null) {
    form.setValue(path as SessionPath, value as never, { shouldDirty: true })
    marks.set(confirmPath(marks.get(), path))
  }
  return {
    use: ({ path, suggestion }: Check) => {
      if (suggestion === null || !staysInField(suggestion)) return
      const { suggestedValue, suggestedUnit } = suggestion
      if (path.startsWith('labs.')) {
        const lab = form.getValues(path as `labs.${SessionLab}`)
        form.setValue(
          path as `labs.${SessionLab}`,
          { ...lab, value: suggestedValue, unit: suggestedUnit },
          { shouldDirty: true },
        )
        marks.set(confirmPath(marks.get(), path))
      } else setNumber(path, suggestedValue)
    },
    keep: ({ finding }: Check) => {
      const state = marks.get()
      marks.set({ ...state, acknowledged: new Set([...state.acknowledged, acknowledgementOf(finding)]) })
    },
    retype: ({ path }: Check) => {
      if (path.startsWith('labs.')) {
        const lab = form.getValues(path as `labs.${SessionLab}`)
        form.setValue(path as `labs.${SessionLab}`, { ...lab, value: null, comparator: null })
      } else setNumber(path, null)
      goTo(path)
    },
  }
}
