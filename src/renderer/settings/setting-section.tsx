import type { ReactNode } from 'react'

export const SECTIONS = [
  'department',
  'rules',
  'recipes',
  'window',
  'people',
  'security',
  'backups',
  'data',
] as const
export type SectionKey = (typeof SECTIONS)[number]

export interface SettingSectionProps {
  readonly section: SectionKey
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One part of the settings: its name at the left, its fields at the right. */
export function SettingSection({ section, title, lead, children }: SettingSectionProps) {
  return (
    <section
      id={`settings-${section}`}
      className="settings-section"
      aria-labelledby={`settings-${section}-title`}
    >
      <h2 id={`settings-${section}-title`} tabIndex={-1}>
        {title}
      </h2>
      <div className="settings-fields">
        {lead !== undefined && <p className="muted">{lead}</p>}
        {children}
      </div>
    </section>
  )
}
