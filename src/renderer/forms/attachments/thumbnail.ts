import { Thumbnail } from '../../../shared/model/attachment.ts'

const LONGEST_EDGE_PX = 160
const QUALITIES = [0.8, 0.6, 0.4]

/** A small JPEG of a picture as base64; null where the picture cannot be drawn. */
export async function thumbnailOf(picture: Blob): Promise<string | null> {
  const bitmap = await drawable(picture)
  if (bitmap === null) return null
  const scale = Math.min(1, LONGEST_EDGE_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  for (const quality of QUALITIES) {
    const url = canvas.toDataURL('image/jpeg', quality)
    const base64 = url.slice(url.indexOf(',') + 1)
    if (Thumbnail.safeParse(base64).success) return base64
  }
  return null
}

async function drawable(picture: Blob): Promise<ImageBitmap | null> {
  if (typeof createImageBitmap !== 'function') return null
  try {
    return await createImageBitmap(picture)
  } catch {
    // A damaged picture is still a file somebody wants kept: it gets an icon.
    return null
  }
}
