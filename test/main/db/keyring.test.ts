import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SCRYPT_COST, openSlot, sealSlot } from '../../../src/main/db/key-slot.ts'
import { readKeyring, withSlots } from '../../../src/main/db/keyring.ts'
import { formatRecoveryKey, newRecoveryKey, parseRecoveryKey } from '../../../src/main/db/recovery-key.ts'
import { CHEAP_SCRYPT, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const dbId = '01936f00-0000-7000-8000-000000000001'
const id = '01936f00-0000-7000-8000-000000000002'
const dek = randomBytes(32)
const seal = (kind: 'user' | 'recovery', secret: Uint8Array, cost = CHEAP_SCRYPT) =>
  sealSlot({ dbId, id, kind, label: 'x', secret, dek, createdAt: '2026-03-02T08:00:00Z', cost })

let app: TestApp
beforeEach(async () => {
  app = await openRecordsApp()
})
afterEach(() => app.close())
const unlock = () => app.ask('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })

test('a slot opens with its secret at the full cost, and keeps the cost beside it', async () => {
  const secret = Buffer.from(PASSPHRASE)
  const slot = await seal('user', secret, SCRYPT_COST as typeof CHEAP_SCRYPT)
  expect(slot.kdf).toEqual({ name: 'scrypt', n: 131_072, r: 8, p: 1 })
  expect(await openSlot(dbId, slot, secret)).toEqual(dek)
})

test('a slot that is altered, or moved to another database, user or kind, does not open', async () => {
  const secret = newRecoveryKey()
  const slot = await seal('recovery', secret)
  expect(await openSlot(dbId, slot, secret)).toEqual(dek)
  const flipped = (text: string) => {
    const bytes = Buffer.from(text, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    return bytes.toString('base64')
  }
  for (const altered of [
    { ...slot, id: '01936f00-0000-7000-8000-000000000009' },
    { ...slot, kind: 'user' as const },
    { ...slot, salt: flipped(slot.salt) },
    { ...slot, nonce: flipped(slot.nonce) },
    { ...slot, wrapped: flipped(slot.wrapped) },
  ])
    expect(await openSlot(dbId, altered, secret)).toBeUndefined()
  expect(await openSlot(id, slot, secret)).toBeUndefined()
  expect(await openSlot(dbId, slot, newRecoveryKey())).toBeUndefined()
})

test('refuses a keyring without a user, or without a recovery key', async () => {
  const user = await seal('user', Buffer.from('x'))
  const recovery = await seal('recovery', newRecoveryKey())
  expect(() => withSlots({ dbId }, [user], dek)).toThrow('recovery')
  expect(() => withSlots({ dbId }, [recovery], dek)).toThrow('user')
})

test('every recovery key reads back; every slip of one character is noticed', () => {
  for (let round = 0; round < 200; round++) {
    const key = newRecoveryKey()
    expect(parseRecoveryKey(formatRecoveryKey(key))).toEqual(key)
  }
  const text = formatRecoveryKey(newRecoveryKey())
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '-') continue
    const slipped = `${text.slice(0, at)}${text[at] === 'Z' ? 'Y' : 'Z'}${text.slice(at + 1)}`
    expect(parseRecoveryKey(slipped)).toBeUndefined()
  }
  expect(parseRecoveryKey('0O1IL')).toBeUndefined()
})

test('reads O as 0, and I or L as 1', () => {
  const key = Buffer.alloc(20, 0b00001000)
  const typed = formatRecoveryKey(key).replaceAll('0', 'o').replaceAll('1', 'l')
  expect(parseRecoveryKey(typed)).toEqual(key)
})

test('holds no passphrase, no key and no recovery key in readable form', () => {
  const text = readFileSync(app.vault.folder.keyring, 'utf8')
  const key = app.vault.open?.dek ?? Buffer.alloc(0)
  for (const secret of [PASSPHRASE, key.toString('hex'), key.toString('base64')])
    expect(text).not.toContain(secret)
})

test('a keyring cut short is replaced by the one before it', async () => {
  await app.value('users.add', {
    name: 'Li Na',
    role: 'operator',
    passphrase: 'a quiet harbour in autumn rain',
  })
  await app.value('department.lock')
  expect(existsSync(app.vault.folder.previousKeyring)).toBe(true)
  writeFileSync(app.vault.folder.keyring, readFileSync(app.vault.folder.keyring).subarray(0, 200))
  expect(await unlock()).toMatchObject({ ok: true })
})

test('says that the keyring is damaged when both are', async () => {
  await app.value('department.lock')
  writeFileSync(app.vault.folder.keyring, '{}')
  rmSync(app.vault.folder.previousKeyring, { force: true })
  expect(await unlock()).toEqual({ ok: false, error: { code: 'damaged-keyring' } })
})

test('warns when somebody without the key edited the keyring', async () => {
  await app.value('department.lock')
  const keyring = readKeyring(app.vault.folder)
  if (!keyring) throw new Error('no keyring')
  const slots = keyring.slots.filter(({ kind }) => kind === 'user')
  writeFileSync(app.vault.folder.keyring, JSON.stringify({ ...keyring, slots }))
  await unlock()
  expect(await app.value('department.status')).toMatchObject({ warnings: ['keyring-altered'] })
})
