import {
  failureByCode,
  isDiskCode,
  type StorageFailure,
  storageCode as codeHere,
} from '../db/storage-code.ts'
import { JobDefect } from './job-runner.ts'

/** Errors of SQLite and of the file system that a person can do something about; undefined for every other cause. */
export function storageFailure(thrown: unknown): StorageFailure | undefined {
  return failureByCode(storageCode(thrown))
}

/** Trouble of the disk, of whatever kind, and no defect of the program. */
export function isStorageTrouble(thrown: unknown): boolean {
  return storageFailure(thrown) !== undefined || isDiskError(thrown)
}

/** Errors that a damaged file gives, and a disk that fails for a moment gives as well. */
export function isDiskError(thrown: unknown): boolean {
  return isDiskCode(storageCode(thrown))
}

/** What SQLite or the file system calls the trouble, in whatever process it was; empty for every other cause. */
export function storageCode(thrown: unknown): string {
  return thrown instanceof JobDefect ? thrown.code : codeHere(thrown)
}
