import { LetterIcon } from '../../ui/icons/actions.tsx'
import { pathIcon } from '../../ui/icons/icon.tsx'
import type { MediaType } from '../../../shared/model/attachment.ts'
import { thumbnailAddress } from './file-address.ts'

const ScanIcon = pathIcon('M2.5 4.8V2.5h2.3M11.2 2.5h2.3v2.3M13.5 11.2v2.3h-2.3M4.8 13.5H2.5v-2.3M4.6 8h6.8')

export interface FilePictureProps {
  readonly mediaType: MediaType
  readonly thumbnail: string | null
}

/** The thumbnail of a file, or an icon for what has none. Its name stands beside it. */
export function FilePicture({ mediaType, thumbnail }: FilePictureProps) {
  const address = thumbnailAddress(thumbnail)
  return (
    <span className="attachments-picture">
      {address === null ? <KindIcon mediaType={mediaType} /> : <img src={address} alt="" />}
    </span>
  )
}

function KindIcon({ mediaType }: { readonly mediaType: MediaType }) {
  return mediaType === 'application/pdf' ? <LetterIcon size={24} /> : <ScanIcon size={24} />
}
