import { join } from 'node:path'

/** Where everything of one department lies. */
export function dataFolder(root: string) {
  return {
    root,
    database: join(root, 'registry.db'),
    keyring: join(root, 'keyring.json'),
    previousKeyring: join(root, 'keyring.json.1'),
    anchor: join(root, 'anchor.bin'),
    unlockDelay: join(root, 'unlock.json'),
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
    quarantine: join(root, 'quarantine'),
  }
}
export type DataFolder = ReturnType<typeof dataFolder>
