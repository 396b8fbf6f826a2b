import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ShippedRulesetId } from '../../shared/model/settings.ts'
import type { Dispatch } from '../core/dispatch.ts'
import { fileCourse } from './demo-course.ts'
import { type Desk, deskOf } from './demo-desk.ts'
import { planDepartment } from './demo-plan.ts'
import { OPERATORS } from './demo-procedure.ts'
import { seededRandom } from './random.ts'
import { fileShowcase } from './showcase.ts'

export interface DemoOptions {
  /** The day that the demonstration shows; the clock of `dispatch` has to agree. */
  readonly today: IsoDate
  readonly seed?: number
}

const DEFAULT_SEED = 20_260_302
const RULESETS: readonly ShippedRulesetId[] = ['cn-nhc-2022', 'cn-moh-2011']

/** Fills an empty department with 40 invented patients and 110 sessions, all through the doors that a user has. */
export async function seedDemo(
  dispatch: Dispatch,
  { today, seed = DEFAULT_SEED }: DemoOptions,
): Promise<void> {
  const random = seededRandom(seed)
  const desk = deskOf(dispatch)
  await createDepartment(desk)
  await desk.ask('settings.change', { operators: [...OPERATORS], activeRulesets: RULESETS })
  await fileShowcase(desk, random, today)
  for (const [position, planned] of planDepartment(random, today).entries())
    await fileCourse(desk, random, planned, { today, position })
  await desk.ask('backups.create', {})
}

async function createDepartment(desk: Desk): Promise<void> {
  const { state } = await desk.ask<{ state: string }>('department.status', {})
  if (state !== 'absent') return
  const { recoveryKey } = await desk.ask<{ recoveryKey: string }>('department.create', {
    departmentName: 'Demonstration',
    userName: 'Chen Jing',
    passphrase: 'seven blue lanterns at dusk',
  })
  await desk.ask('department.confirmRecoveryKey', { recoveryKey })
}
