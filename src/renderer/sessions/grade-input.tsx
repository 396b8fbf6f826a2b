import { Choice } from '../ui/choice.tsx'
import { useSessionField } from './use-session-field.ts'

export interface GradeInputProps {
  readonly name: 'findings.he_grade' | 'findings.ecog'
  readonly grades: readonly number[]
}

/** A grade in figures; its own digit chooses it. */
export function GradeInput({ name, grades }: GradeInputProps) {
  const { value, change, frame } = useSessionField(name)
  return (
    <Choice
      {...frame}
      compact
      value={typeof value === 'number' ? String(value) : null}
      onChange={(grade) => change(grade === null ? null : Number(grade))}
      options={grades.map((grade) => ({ value: String(grade), label: String(grade) }))}
      clearable
    />
  )
}
