import type { ReactNode } from 'react'
import type { IconProps } from '../ui/icons/icon.tsx'
import {
  AuditIcon,
  ExportIcon,
  LogIcon,
  PatientsIcon,
  ReportsIcon,
  SettingsIcon,
  WorklistIcon,
} from '../ui/icons/navigation.tsx'

interface Place {
  readonly to: '/' | '/patients' | '/log' | '/audit' | '/reports' | '/export' | '/settings'
  readonly key: 'worklist' | 'patients' | 'log' | 'audit' | 'reports' | 'export' | 'settings'
  readonly Icon: (props: IconProps) => ReactNode
  /** Addresses that belong to this place. */
  readonly holds: readonly string[]
}

/** The places of the rail, in order; the last stands at the bottom. */
export const PLACES: readonly Place[] = [
  { to: '/', key: 'worklist', Icon: WorklistIcon, holds: ['/', '/reviews'] },
  { to: '/patients', key: 'patients', Icon: PatientsIcon, holds: ['/patients'] },
  { to: '/log', key: 'log', Icon: LogIcon, holds: ['/log'] },
  { to: '/audit', key: 'audit', Icon: AuditIcon, holds: ['/audit'] },
  { to: '/reports', key: 'reports', Icon: ReportsIcon, holds: ['/reports'] },
  { to: '/export', key: 'export', Icon: ExportIcon, holds: ['/export'] },
  { to: '/settings', key: 'settings', Icon: SettingsIcon, holds: ['/settings', '/import'] },
]
