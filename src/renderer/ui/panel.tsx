import { useId, type ReactNode } from 'react'

export interface PanelProps {
  readonly title?: string
  /** Muted words after the title: a unit, a count, a version. */
  readonly lead?: ReactNode
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode
  /** `framed` draws an edge; `plain` only separates from the next panel by a hairline. */
  readonly variant?: 'plain' | 'framed'
  readonly children: ReactNode
}

/** A titled part of a screen. Panels are never put inside panels. */
export function Panel({ title, lead, actions, variant = 'plain', children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel panel-${variant}`} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <header className="panel-head">
          <h2 id={id}>{title}</h2>
          {lead !== undefined && <span className="panel-lead">{lead}</span>}
          {actions !== undefined && <span className="panel-actions">{actions}</span>}
        </header>
      )}
      {children}
    </section>
  )
}

export interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** Names at the left, values at the right of them. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
