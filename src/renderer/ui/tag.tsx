import type { ReactNode } from 'react'

export interface TagProps {
  readonly tone?: 'neutral' | 'crit' | 'warn' | 'ok' | 'accent' | 'planned'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly title?: string
}

/** A short word on a tinted ground: a response, a count of critical rows. `planned` is a dashed outline. */
export function Tag({ tone = 'neutral', icon, children, title }: TagProps) {
  return (
    <span className={`tag tag-${tone}`} title={title}>
      {icon}
      {children}
    </span>
  )
}
