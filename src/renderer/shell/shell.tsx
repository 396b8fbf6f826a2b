import type { ReactNode } from 'react'

export function Shell({ children }: { readonly children: ReactNode }) {
  return <div className="shell">{children}</div>
}
