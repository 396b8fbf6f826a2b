import { useDeferredValue, useEffect, useState } from 'react'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { useAsk } from '../api/use-ask.ts'
import type { PatientForm } from './patient-form.ts'

const COMPARE_AFTER_MS = 300

/** Who on file may be the person that is being typed; null before there is anything to compare. */
export function useAlike(form: PatientForm, selfUid: string | null): readonly PatientBrief[] | null {
  const hospitalNo = form.hospitalNo.trim()
  const name = form.name.trim() === '' ? null : form.name.trim()
  const birthDate = form.birthDate !== null && isIsoDate(form.birthDate) ? form.birthDate : null
  const [input, setInput] = useState({ hospitalNo, name, birthDate })
  useEffect(() => {
    const timer = setTimeout(() => setInput({ hospitalNo, name, birthDate }), COMPARE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [hospitalNo, name, birthDate])
  const asked = useDeferredValue(input)
  const enabled = asked.hospitalNo !== '' || asked.name !== null
  const { value } = useAsk('patients.findAlike', asked, { enabled, keepPrevious: true })
  if (!enabled || value === undefined) return null
  return value.filter((patient) => patient.uid !== selfUid)
}
