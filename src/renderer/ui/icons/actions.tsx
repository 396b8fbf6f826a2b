import { Icon, pathIcon, type IconProps } from './icon.tsx'

export const PlusIcon = pathIcon('M8 3v10M3 8h10')
export const MinusIcon = pathIcon('M4 8h8')
export const CloseIcon = pathIcon('m4 4 8 8M12 4l-8 8')
export const CheckIcon = pathIcon('m3 8.6 3.2 3.2L13 4.6')
export const UndoIcon = pathIcon('M5.6 3 2.8 5.8l2.8 2.8M3 5.8h6.2a3.7 3.7 0 0 1 0 7.4H6')
export const TrashIcon = pathIcon('M2.8 4.4h10.4M6.4 4V2.6h3.2V4M4.2 4.4l.6 9h6.4l.6-9M6.8 7v3.8M9.2 7v3.8')
export const EditIcon = pathIcon('m10.4 3 2.6 2.6-7.4 7.4-3.2.6.6-3.2z')
export const FilterIcon = pathIcon('M2.4 3.4h11.2L9.4 8.4v4.2l-2.8-1.4V8.4z')
export const PhoneIcon = pathIcon(
  'M3.3 2.6h2.2l1.1 2.9-1.4 1.2a7.6 7.6 0 0 0 4.1 4.1l1.2-1.4 2.9 1.1v2.2a1 1 0 0 1-1.1 1C7.2 13.2 2.8 8.8 2.3 3.7a1 1 0 0 1 1-1.1z',
)
export const MessageIcon = pathIcon('M2.6 3.2h10.8v7.6H7.4l-2.8 2.4v-2.4h-2z')
export const LetterIcon = pathIcon('M4 2.5h5.4l3.1 3.1v7.9H4zM9.4 2.5v3.1h3.1M6 8.5h4.4M6 11h4.4')
export const PrintIcon = pathIcon('M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z')
export const FolderIcon = pathIcon('M2.4 12.6V3.8h4l1.4 1.8h5.8v7z')
export const LinkIcon = pathIcon(
  'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.4-2.4a2.4 2.4 0 0 0-3.4-3.4l-.8.8M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.4 9.2a2.4 2.4 0 0 0 3.4 3.4l.8-.8',
)
export const SwapIcon = pathIcon('M3 5.6h9.4M9.8 3l2.8 2.6-2.8 2.6M13 10.4H3.6M6.2 7.8 3.4 10.4l2.8 2.6')

export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.6" y="5.6" width="7.9" height="7.9" rx="1.2" />
      <path d="M10.4 5.4V3.7a1.2 1.2 0 0 0-1.2-1.2H3.7a1.2 1.2 0 0 0-1.2 1.2v5.5a1.2 1.2 0 0 0 1.2 1.2h1.7" />
    </Icon>
  )
}

export function CalendarIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.2" />
      <path d="M2.5 6.7h11M5.5 2v2.8M10.5 2v2.8" />
    </Icon>
  )
}

export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </Icon>
  )
}
