import { Icon, pathIcon, type IconProps } from './icon.tsx'

export const WorklistIcon = pathIcon('M6 4h7.5M6 8h7.5M6 12h7.5M2.6 4h.01M2.6 8h.01M2.6 12h.01')
export const LogIcon = pathIcon(
  'M9 2.8H4.2A1.2 1.2 0 0 0 3 4v8.3a1.2 1.2 0 0 0 1.2 1.2h7.6a1.2 1.2 0 0 0 1.2-1.2V7.5M13.6 2.4 7.8 8.2M5.8 11h4.4',
)
export const AuditIcon = pathIcon('M2.5 13.5h11M4.6 11V8M8 11V4M11.4 11V6')
export const ReportsIcon = pathIcon('M2.8 2.5v11h10.8M5 4.5h2.4v2.6h2.6v2.3h3.2')
export const ExportIcon = pathIcon(
  'M8 10.2V2.6M5.2 5.2 8 2.6l2.8 2.6M2.8 10v2.3a1.2 1.2 0 0 0 1.2 1.2h8a1.2 1.2 0 0 0 1.2-1.2V10',
)
export const ImportIcon = pathIcon(
  'M8 2.6v7.6M5.2 7.6 8 10.2l2.8-2.6M2.8 10v2.3a1.2 1.2 0 0 0 1.2 1.2h8a1.2 1.2 0 0 0 1.2-1.2V10',
)

export function PatientsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6" cy="5.4" r="2.5" />
      <path d="M1.6 13.4c.1-2.4 1.9-3.9 4.4-3.9s4.3 1.5 4.4 3.9M10.6 3.2a2.5 2.5 0 0 1 0 4.4M12.2 9.9c1.4.6 2.2 1.8 2.3 3.5" />
    </Icon>
  )
}

export function SettingsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 5h5.2M11.3 5h2.2M2.5 11h2.2M8.3 11h5.2" />
      <circle cx="9.5" cy="5" r="1.8" />
      <circle cx="6.5" cy="11" r="1.8" />
    </Icon>
  )
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.4 10.4 3.1 3.1" />
    </Icon>
  )
}

export const ChevronRightIcon = pathIcon('m6.2 3.8 4.2 4.2-4.2 4.2')
export const ChevronDownIcon = pathIcon('m3.8 6 4.2 4.2L12.2 6')
export const ArrowUpIcon = pathIcon('M8 13V3M4.2 6.6 8 2.8l3.8 3.8')
export const ArrowDownIcon = pathIcon('M8 3v10M4.2 9.4 8 13.2l3.8-3.8')
export const ArrowLeftIcon = pathIcon('M13 8H3M6.6 4.2 2.8 8l3.8 3.8')
export const SameIcon = pathIcon('M4 6.2h8M4 9.8h8')
