import { Icon, type IconProps } from './icon.tsx'

/** Severity differs in shape before it differs in colour. */
export function OctagonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.3 1.9h5.4l3.4 3.4v5.4l-3.4 3.4H5.3l-3.4-3.4V5.3z" />
      <path d="M8 4.9v3.6M8 11v.01" />
    </Icon>
  )
}
export function TriangleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.3 14.2 13H1.8z" />
      <path d="M8 6.6v2.9M8 11.2v.01" />
    </Icon>
  )
}
export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.8V8l2.2 1.5" />
    </Icon>
  )
}
export function RingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.6" />
    </Icon>
  )
}
export function DashedRingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.6" strokeDasharray="2.4 2" />
    </Icon>
  )
}
export function DiscIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5" fill="currentColor" />
    </Icon>
  )
}
export function ShieldCheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 1.9 13 3.7v4c0 3-2 5.3-5 6.4-3-1.1-5-3.4-5-6.4v-4z" />
      <path d="m5.7 7.9 1.7 1.7 3-3.3" />
    </Icon>
  )
}
export function ShieldAlertIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 1.9 13 3.7v4c0 3-2 5.3-5 6.4-3-1.1-5-3.4-5-6.4v-4z" />
      <path d="M8 5v3M8 10.5v.01" />
    </Icon>
  )
}
export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3.4" y="7" width="9.2" height="6.5" rx="1.2" />
      <path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7" />
    </Icon>
  )
}
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 7.4v3.5M8 5.1v.01" />
    </Icon>
  )
}
export function QuestionIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M6.3 6.5a1.75 1.75 0 1 1 2.6 1.5c-.6.4-.9.7-.9 1.3M8 11.2v.01" />
    </Icon>
  )
}
export function MoonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.3 9.6A5.8 5.8 0 0 1 6.4 2.7a5.8 5.8 0 1 0 6.9 6.9z" />
    </Icon>
  )
}
export function SunIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.6v1.6M8 12.8v1.6M1.6 8h1.6M12.8 8h1.6M3.5 3.5l1.1 1.1M11.4 11.4l1.1 1.1M12.5 3.5l-1.1 1.1M4.6 11.4l-1.1 1.1" />
    </Icon>
  )
}
export function DisplayIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2" y="3" width="12" height="8.4" rx="1.2" />
      <path d="M6 13.7h4M8 11.4v2.3" />
    </Icon>
  )
}
export function UserIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.3" r="2.7" />
      <path d="M3 13.5c.2-2.6 2.2-4.2 5-4.2s4.8 1.6 5 4.2" />
    </Icon>
  )
}
