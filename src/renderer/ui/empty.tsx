import type { ReactNode } from 'react'

/** One sentence where the first row would be, and the one action that helps. */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}
