import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newUid } from '../../../src/main/db/columns.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Session } from '../../../src/shared/model/session.ts'
import type { TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from '../sessions/session-draft.ts'

export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
export const PDF = Buffer.from('%PDF-1.7\n')

const folder = mkdtempSync(join(tmpdir(), 'embolog-files-'))

/** Writes a file of this name; its path is what a person would name. */
export function file(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Some bytes that no two calls share, so that nothing is found by chance. */
export function filled(start: Buffer, size: number): Buffer {
  const bytes = Buffer.alloc(size, newUid())
  start.copy(bytes)
  return bytes
}

const PART_BYTES = 500_001

/** Hands bytes over as a browser does. */
export async function upload(app: TestApp, bytes: Buffer): Promise<string> {
  const uploadUid = newUid()
  for (let ordinal = 0; ordinal * PART_BYTES < bytes.length; ordinal++) {
    const part = bytes.subarray(ordinal * PART_BYTES, (ordinal + 1) * PART_BYTES)
    await app.value('imports.upload', { uploadUid, ordinal, base64: part.toString('base64') })
  }
  return uploadUid
}

export async function patientWithSession(app: TestApp): Promise<{ patientUid: string; sessionUid: string }> {
  const { uid: patientUid } = await app.value<Patient>('patients.register', { patient: patientInput() })
  const { session } = await app.value<{ session: Session }>('sessions.log', sessionInput(patientUid))
  return { patientUid, sessionUid: session.uid }
}
