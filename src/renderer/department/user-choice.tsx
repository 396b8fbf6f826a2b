import { Select } from '../ui/select.tsx'

interface UserChoiceProps {
  readonly label: string
  readonly userNames: readonly string[]
  readonly value: string
  readonly onChange: (userName: string) => void
}

/** Whose passphrase is meant: a name where there is one person, a list where there are several. */
export function UserChoice({ label, userNames, value, onChange }: UserChoiceProps) {
  if (userNames.length <= 1)
    return (
      <p className="door-user">
        <span className="field-label">{label}</span>
        <b>{value}</b>
      </p>
    )
  return (
    <Select
      label={label}
      name="userName"
      value={value}
      onChange={(next) => onChange(next ?? value)}
      options={userNames.map((name) => ({ value: name, label: name }))}
    />
  )
}
