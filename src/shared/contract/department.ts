import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { DepartmentStatus } from '../model/department.ts'
import { text } from '../model/primitives.ts'
import { User, UserName } from '../model/user.ts'
import { openErrors, Passphrase, WeakPassphrase } from './opening.ts'

const RecoveryKey = z.string().max(80)
const example = { userName: 'Chen Wei', passphrase: 'seven blue lanterns at dusk' }

export const department = {
  status: endpoint({
    kind: 'gate',
    summary: 'Say whether there is a data folder, whether it is unlocked, and what to watch',
    input: z.strictObject({}),
    output: DepartmentStatus,
    errors: {},
    example: {},
  }),
  create: endpoint({
    kind: 'gate',
    summary: 'Set up a department with its first admin; answers with the recovery key, which is shown once',
    input: z.strictObject({ departmentName: text(120), userName: UserName, passphrase: Passphrase }),
    output: z.object({ recoveryKey: z.string() }),
    errors: { 'weak-passphrase': WeakPassphrase, ...openErrors },
    example: { departmentName: 'Interventional Radiology', ...example },
    touches: ['department'],
  }),
  confirmRecoveryKey: endpoint({
    kind: 'gate',
    summary: 'Prove that the recovery key was written down, by typing it back',
    input: z.strictObject({ recoveryKey: RecoveryKey }),
    output: z.object({ confirmed: z.literal(true) }),
    errors: { 'recovery-key-differs': z.object({}), locked: z.object({}) },
    example: { recoveryKey: 'QX4M-71ZC-0F9H-KT2B-8YRD-3W5N-VAJG-6PES-1C4T' },
    touches: ['department'],
  }),
  unlock: endpoint({
    kind: 'gate',
    summary: 'Unlock with the passphrase of a user',
    input: z.strictObject({ userName: UserName, passphrase: z.string().min(1).max(200) }),
    output: User.pick({ uid: true, name: true, role: true }),
    errors: {
      'wrong-passphrase': z.object({}),
      wait: z.object({ seconds: z.int() }),
      ...openErrors,
    },
    example,
    touches: ['department'],
  }),
  lock: endpoint({
    kind: 'gate',
    summary: 'Close the register and forget its key',
    input: z.strictObject({}),
    output: z.object({ locked: z.literal(true) }),
    errors: {},
    example: {},
    touches: ['department'],
  }),
  recover: endpoint({
    kind: 'gate',
    summary: 'Let a user in with the recovery key, under a new passphrase; answers with a new recovery key',
    input: z.strictObject({ recoveryKey: RecoveryKey, userName: UserName, passphrase: Passphrase }),
    output: z.object({ recoveryKey: z.string() }),
    errors: {
      'recovery-key-differs': z.object({}),
      'user-not-found': z.object({ userName: z.string() }),
      'weak-passphrase': WeakPassphrase,
      wait: z.object({ seconds: z.int() }),
      ...openErrors,
    },
    example: { recoveryKey: 'QX4M-71ZC-0F9H-KT2B-8YRD-3W5N-VAJG-6PES-1C4T', ...example },
    touches: ['department'],
  }),
}
