import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { pageHeaders } from './security-headers.ts'

const MEDIA_TYPE: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Answers a request for a file of the built page; whatever is not a plain name inside the folder is a 404. */
export async function rendererFile(rendererDir: string, urlPath: string): Promise<Response> {
  const styleNonce = randomBytes(16).toString('base64url')
  const headers = pageHeaders(styleNonce)
  const file = fileInside(rendererDir, urlPath)
  const type = file === undefined ? undefined : MEDIA_TYPE[extname(file)]
  const content = file === undefined || type === undefined ? undefined : await contentOf(file)
  if (content === undefined || type === undefined) return new Response('not found', { status: 404, headers })
  const body = type.startsWith('text/html')
    ? content.toString('utf8').replaceAll('__STYLE_NONCE__', styleNonce)
    : new Uint8Array(content)
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}

/** The file that a URL path names, or undefined when it would leave the folder or hides something. */
export function fileInside(dir: string, urlPath: string): string | undefined {
  const path = decoded(urlPath)
  // Names of the bundle hold nothing else, so dots, drives, streams and control characters need no list of their own.
  if (path === undefined || !/^\/[\w\-/.]*$/.test(path)) return undefined
  const segments = path.slice(1).split('/')
  if (path !== '/' && segments.some((segment) => segment === '' || segment.startsWith('.'))) return undefined
  const file = join(dir, path === '/' ? 'index.html' : path)
  const inside = relative(dir, file)
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : file
}

function decoded(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}
