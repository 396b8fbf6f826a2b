import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where a department's records lie unless told otherwise: one place for the window, the page and the command line.
 * Local, never roaming: a profile that is copied at log-off is no place for an open database.
 */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  os = platform(),
  home = homedir(),
): string {
  if (os === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Embolog', 'data')
  if (os === 'darwin') return join(home, 'Library', 'Application Support', 'Embolog', 'data')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'embolog')
}

/** The folder that a host was told, as an absolute path; the usual one where it was told none. */
export function chosenDataFolder(told: string | undefined): string {
  return resolve(told ?? defaultDataFolder())
}
