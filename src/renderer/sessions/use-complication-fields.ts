import { type ComplicationFields, gradeIn } from '../forms/complication-form.ts'
import { useSessionField } from './use-session-field.ts'

/** The fields of the `index`-th event of the room, as the shared row takes them. */
export function useComplicationFields(index: number): ComplicationFields {
  const at = `procedure.complications.${index}` as const
  const cirseGrade = useSessionField(`${at}.cirseGrade`)
  const cirseVersion = useSessionField(`${at}.cirseVersion`)
  return {
    term: useSessionField(`${at}.term`),
    onset: useSessionField(`${at}.onset`),
    onsetOn: useSessionField(`${at}.onsetOn`),
    cirseGrade,
    cirseVersion: {
      ...cirseVersion,
      change(version) {
        cirseVersion.change(version)
        cirseGrade.change(gradeIn(version, cirseGrade.value))
      },
    },
    ctcaeGrade: useSessionField(`${at}.ctcaeGrade`),
    sirSeverity: useSessionField(`${at}.sirSeverity`),
    relation: useSessionField(`${at}.relation`),
    treatment: useSessionField(`${at}.treatment`),
    extraDays: useSessionField(`${at}.extraDays`),
    outcome: useSessionField(`${at}.outcome`),
    reportedTo: useSessionField(`${at}.reportedTo`),
    note: useSessionField(`${at}.note`),
  }
}
