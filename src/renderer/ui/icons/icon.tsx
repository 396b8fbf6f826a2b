import type { ReactNode } from 'react'

export interface IconProps {
  /** 16 by default; 14 in table rows, 12 in tags. */
  readonly size?: 12 | 14 | 16 | 20 | 24
  readonly className?: string
  /** Names the icon where no word stands beside it. */
  readonly label?: string
}

/** A 16-unit drawing in the colour of the text around it. */
export function Icon({
  size = 16,
  className,
  label,
  children,
}: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {children}
    </svg>
  )
}

/** An icon made of one path. */
export function pathIcon(d: string) {
  return function PathIcon(props: IconProps) {
    return (
      <Icon {...props}>
        <path d={d} />
      </Icon>
    )
  }
}
