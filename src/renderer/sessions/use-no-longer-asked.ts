import { useEffect } from 'react'
import { CONDITIONAL_FIELDS, type ConditionalField, isFieldAsked, valueUnasked } from './asked-fields.ts'
import { withoutPaths } from './confirm.ts'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'
import { reasonsInForce } from './unavailable.ts'

const askedOf = (procedure: ProcedureForm): ReadonlySet<ConditionalField> =>
  new Set(CONDITIONAL_FIELDS.filter((field) => isFieldAsked(field, procedure)))

/**
 * A field that goes away takes its value, its mark and the reason for its absence along: nobody can see it any more,
 * so nobody stands by it. A value that came in takes back that there is none, wherever it came from. A size typed for a
 * microcatheter says that one was used.
 */
export function useNoLongerAsked(): void {
  const { form, marks } = useSession()
  useEffect(() => {
    let asked = askedOf(form.getValues('procedure'))
    return form.subscribe({
      formState: { values: true },
      callback: () => {
        const procedure = form.getValues('procedure')
        const now = askedOf(procedure)
        const gone = [...asked].filter((field) => !now.has(field))
        // Clearing one field may end another, which the next call sees.
        asked = now
        for (const field of gone)
          form.setValue(`procedure.${field}`, valueUnasked(field), { shouldDirty: true })
        const said = form.getValues('procedure.unavailable')
        const inForce = reasonsInForce(form.getValues(), (path) => gone.some((field) => field === path))
        if (inForce.length < said.length)
          form.setValue('procedure.unavailable', inForce, { shouldDirty: true })
        marks.set(
          withoutPaths(
            marks.get(),
            gone.map((field) => `procedure.${field}`),
          ),
        )
        const { microcatheterCh, microcatheterUsed } = procedure
        if (
          microcatheterUsed === null &&
          microcatheterCh !== null &&
          !marks.get().unconfirmed.has('procedure.microcatheterCh')
        )
          form.setValue('procedure.microcatheterUsed', true, { shouldDirty: true })
      },
    })
  }, [form, marks])
}
