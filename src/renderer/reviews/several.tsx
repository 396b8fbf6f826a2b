import type { Term } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { MultiSelect } from '../ui/multi-select.tsx'

/** Codes that stand for "asked, and nothing": beside another answer they would contradict it. */
const NOTHING = 'none'

export interface SeveralProps<T extends string> {
  readonly label: string
  readonly name: string
  readonly terms: readonly (Term & { readonly code: T })[]
  /** null = not said. */
  readonly value: readonly T[] | null
  readonly onChange: (value: T[] | null) => void
}

/** Several of a short list. "None" drops the others and the others drop it; an emptied field says nothing again. */
export function Several<T extends string>({ label, name, terms, value, onChange }: SeveralProps<T>) {
  const language = useLanguage()
  function take(next: readonly T[]) {
    const last = next.at(-1)
    const kept = next.filter((code) => (last === NOTHING ? code === NOTHING : code !== NOTHING))
    onChange(kept.length === 0 ? null : kept)
  }
  return (
    <MultiSelect
      label={label}
      name={name}
      options={terms.map(({ code, en, zh }) => ({
        value: code,
        label: language === 'en' ? en : zh,
        keywords: `${en} ${zh}`,
      }))}
      value={value ?? []}
      onChange={take}
    />
  )
}
