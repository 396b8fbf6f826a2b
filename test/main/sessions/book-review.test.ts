import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from './session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Decision = Parameters<typeof sessionInput>[1] & object

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const ask = (review: NonNullable<Decision['review']>) =>
  app.ask('sessions.log', sessionInput(patientUid, { review }))
const log = (review: NonNullable<Decision['review']>) =>
  app.value<Logged>('sessions.log', sessionInput(patientUid, { review }))

describe('booking the review', () => {
  it('moves a due date off the holidays of the department', async () => {
    await app.value('settings.change', { holidays: ['2026-04-01', '2026-04-02', '2026-04-03'] })
    expect((await log({ kind: 'book' })).review).toMatchObject({ dueOn: '2026-04-06' })
  })

  it('takes a due date of one’s own with its reason and leaves the window where it is', async () => {
    const { review } = await log({ kind: 'book', dueOn: '2026-05-04', reason: 'Abroad until May' })
    expect(review).toMatchObject({
      dueOn: '2026-05-04',
      dueReason: 'Abroad until May',
      windowClosesOn: '2026-04-13',
      overdueFrom: '2026-04-14',
    })
  })

  it('asks for the reason of another date, and not for that of the planned one', async () => {
    expect(await ask({ kind: 'book', dueOn: '2026-04-02' })).toMatchObject({
      error: { code: 'review-reason-needed', dueOn: '2026-04-02', plannedOn: '2026-04-01' },
    })
    expect(await ask({ kind: 'book', dueOn: '2026-04-01' })).toMatchObject({ ok: true })
  })

  it('takes the day of the session and refuses the day before', async () => {
    expect(await ask({ kind: 'book', dueOn: '2026-03-01', reason: 'x' })).toMatchObject({
      error: { code: 'review-before-session', dueOn: '2026-03-01', performedOn: '2026-03-02' },
    })
    expect(await ask({ kind: 'book', dueOn: '2026-03-02', reason: 'x' })).toMatchObject({ ok: true })
  })

  it('books none only with a written reason, which stays with the session', async () => {
    expect(await ask({ kind: 'none', reason: '  ' })).toMatchObject({ error: { code: 'invalid-input' } })
    const { session, review } = await log({ kind: 'none', reason: 'Transplanted next week' })
    expect(review).toBeNull()
    expect(session.noReviewReason).toBe('Transplanted next week')
  })
})
