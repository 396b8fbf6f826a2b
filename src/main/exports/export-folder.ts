import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { err, ok, type Result } from '../../shared/kit/result.ts'

const FOLDER_NAME = 'Embolog exports'

/** An existing folder that can be written to; the default one is made when it is missing. */
export function exportFolder(
  folder: string | undefined,
): Result<string, { readonly code: 'folder-not-found' | 'folder-not-writable'; readonly folder: string }> {
  const chosen = folder ?? join(documentsFolder(), FOLDER_NAME)
  if (folder === undefined) mkdirSync(chosen, { recursive: true })
  if (!isAbsolute(chosen) || !statSync(chosen, { throwIfNoEntry: false })?.isDirectory())
    return err({ code: 'folder-not-found', folder: chosen })
  return isWritable(chosen) ? ok(chosen) : err({ code: 'folder-not-writable', folder: chosen })
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where the desktop says documents are: on Linux the folder may have a name of its own language. */
function documentsFolder(): string {
  const home = homedir()
  const fallback = join(home, 'Documents')
  if (process.platform !== 'linux') return fallback
  const settings = join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'user-dirs.dirs')
  if (!existsSync(settings)) return fallback
  const line = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(readFileSync(settings, 'utf8'))
  return line?.[1]?.replace('$HOME', home) ?? fallback
}
