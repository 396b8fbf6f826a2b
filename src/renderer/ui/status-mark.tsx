import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from './icons/actions.tsx'
import type { IconProps } from './icons/icon.tsx'
import {
  ClockIcon,
  DashedRingIcon,
  OctagonIcon,
  RingIcon,
  ShieldCheckIcon,
  TriangleIcon,
} from './icons/states.tsx'

export type Status = 'critical' | 'overdue' | 'due' | 'open' | 'incomplete' | 'done' | 'good'

const MARKS: Readonly<Record<Status, readonly [(props: IconProps) => ReactNode, string]>> = {
  critical: [OctagonIcon, 'is-crit'],
  overdue: [TriangleIcon, 'is-warn'],
  due: [ClockIcon, ''],
  open: [RingIcon, ''],
  incomplete: [DashedRingIcon, ''],
  done: [CheckIcon, 'is-ok'],
  good: [ShieldCheckIcon, 'is-ok'],
}

/** Icon, word and colour together; the status' own word where none is given. */
export function StatusMark({ status, children }: { readonly status: Status; readonly children?: ReactNode }) {
  const { t } = useTranslation('ui')
  const [Mark, colour] = MARKS[status]
  return (
    <span className={`status-mark ${colour}`}>
      <Mark size={14} />
      {children ?? t(`status.${status}`)}
    </span>
  )
}
