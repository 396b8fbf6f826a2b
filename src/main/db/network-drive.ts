import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** `f_type` of file systems whose locks and shared memory do not reach the other machine: NFS, SMB 1–3, AFS. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f])

/** True for UNC paths, mapped drives (whose real path is UNC) and mounted shares: WAL would lose writes there. */
export function isOnNetworkDrive(path: string): boolean {
  if (path.startsWith('\\\\') || path.startsWith('//')) return true
  let folder = dirname(path)
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder)
  if (process.platform === 'win32') return realpathSync.native(folder).startsWith('\\\\')
  return NETWORK_FILE_SYSTEMS.has(statfsSync(folder).type >>> 0)
}
