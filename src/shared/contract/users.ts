import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Uid } from '../model/primitives.ts'
import { Role, User, UserName } from '../model/user.ts'
import { Passphrase, WeakPassphrase } from './opening.ts'

const UserNotFound = z.object({ userUid: Uid })
const exampleUid = '01936f00-0000-7000-8000-000000000001'
const shared = { locked: z.object({}), 'admin-only': z.object({}), 'not-writable': z.object({}) } as const

export const users = {
  list: endpoint({
    kind: 'read',
    summary: 'List the people of the department, also those who left',
    input: z.strictObject({}),
    output: z.array(User),
    errors: {},
    example: {},
  }),
  add: endpoint({
    kind: 'gate',
    summary: 'Give somebody a passphrase of their own (admin)',
    input: z.strictObject({ name: UserName, role: Role, passphrase: Passphrase }),
    output: User,
    errors: { ...shared, 'name-taken': z.object({ name: z.string() }), 'weak-passphrase': WeakPassphrase },
    example: { name: 'Li Na', role: 'operator', passphrase: 'a quiet harbour in autumn rain' },
    touches: ['users'],
  }),
  changePassphrase: endpoint({
    kind: 'gate',
    summary: 'Change your own passphrase',
    input: z.strictObject({ current: z.string().min(1).max(200), passphrase: Passphrase }),
    output: z.object({ changed: z.literal(true) }),
    errors: {
      locked: z.object({}),
      'wrong-passphrase': z.object({}),
      wait: z.object({ seconds: z.int() }),
      'weak-passphrase': WeakPassphrase,
    },
    example: { current: 'seven blue lanterns at dusk', passphrase: 'nine copper kettles on the hill' },
  }),
  deactivate: endpoint({
    kind: 'gate',
    summary: 'Take the passphrase of somebody who left (admin); what they did stays theirs',
    input: z.strictObject({ userUid: Uid, reason: z.string().trim().min(1).max(500) }),
    output: User,
    errors: { ...shared, 'user-not-found': UserNotFound, 'last-admin': z.object({}) },
    example: { userUid: exampleUid, reason: 'Left the department' },
    touches: ['users'],
  }),
}
