import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { DaysAfter } from '../../../src/renderer/aftercare/days-after.tsx'
import type { Answer } from '../../../src/renderer/api/client.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { PATIENT_UID, session } from '../../support/patient-record.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { said } from '../said.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { addDays } from '../../../src/shared/kit/iso-date.ts'

type After = Answer<'aftercare.show'>

/** A session of three days ago. */
const PERFORMED_ON = addDays(openDepartment.today, -3)
const RECORDED = { acknowledged: [], recordedAt: '2026-03-02T12:00:00.000Z', recordedBy: 'Dr Test' }

async function openDays(over: Partial<After> = {}, language: Language = 'en') {
  const one = session(1, PERFORMED_ON)
  const after: After = {
    sessionUid: one.uid,
    patientUid: PATIENT_UID,
    performedOn: PERFORMED_ON,
    diedOn: null,
    days: [],
    course: null,
    complications: [],
    hints: [],
    ...over,
  }
  const host = fakeHost({
    'department.status': () => openDepartment,
    'aftercare.show': () => after,
    'aftercare.recordDay': () => after,
    'aftercare.recordCourse': () => after,
  })
  renderInApp(<DaysAfter session={one} />, host, language)
  await screen.findByRole('table')
  const sent = (name: string) => host.asked.filter((asked) => asked.name === name).map(({ input }) => input)
  return { host, sent, sessionUid: one.uid }
}
const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

it('opens the days that have come, and says from when the others can be filled in', async () => {
  await openDays()
  expect(cell('D3 Worst pain (NRS)')).toBeDefined()
  expect(screen.queryByRole('textbox', { name: 'D4 Worst pain (NRS)' })).toBeNull()
  expect(screen.getByText(`from ${addDays(PERFORMED_ON, 4)}`)).toBeDefined()
  expect(screen.getByText('Nothing recorded yet.')).toBeDefined()
})

it('is typed by keyboard alone: a day is saved when it is left, and Enter goes to the next', async () => {
  const user = userEvent.setup()
  const { sent, sessionUid } = await openDays()
  cell('D0 Worst pain (NRS)').focus()
  await user.keyboard('4{Tab}38.2{Tab}1{Tab}180')
  expect(sent('aftercare.recordDay')).toEqual([])
  cell('D0 Worst pain (NRS)').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(cell('D1 Worst pain (NRS)'))
  await waitFor(() => expect(sent('aftercare.recordDay')).toHaveLength(1))
  const values = { day: 0, painNrs: 4, feverCel: 38.2, nauseaGrade: 1, altUL: 180, note: null }
  expect(sent('aftercare.recordDay')).toEqual([{ sessionUid, ...values, acknowledged: [] }])
  expect(said()?.isSaved).toBe(true)
})

it('saves a day that was being typed when the sheet around it is closed', async () => {
  const user = userEvent.setup()
  const { sent } = await openDays()
  await user.type(cell('D0 Worst pain (NRS)'), '4')
  cleanup()
  expect(sent('aftercare.recordDay')).toMatchObject([{ day: 0, painNrs: 4 }])
})

it('saves a day once, and not again when the sheet is closed after it', async () => {
  const user = userEvent.setup()
  const { sent } = await openDays()
  await user.type(cell('D0 Worst pain (NRS)'), '4')
  await user.click(document.body)
  await waitFor(() => expect(sent('aftercare.recordDay')).toHaveLength(1))
  cleanup()
  expect(sent('aftercare.recordDay')).toHaveLength(1)
})

it('saves nothing of a day through which somebody only tabs', async () => {
  const user = userEvent.setup()
  const { sent } = await openDays({
    days: [{ day: 0, painNrs: 4, feverCel: null, nauseaGrade: null, altUL: null, note: null, ...RECORDED }],
  })
  expect(cell('D0 Worst pain (NRS)').value).toBe('4')
  cell('D0 Worst pain (NRS)').focus()
  await user.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}')
  expect(sent('aftercare.recordDay')).toEqual([])
})

it.each([
  ['en', 'Worst pain (NRS) 8 is unusual: above 6.', 'Keep it', 'D1 Worst pain (NRS)'],
  ['zh', '最重疼痛评分 NRS 8 少见：高于 6，请核对。', '保留', 'D1 最重疼痛评分 NRS'],
] as const)('asks in %s about a value outside its range, and keeps it on purpose', async (...expected) => {
  const [language, question, keep, name] = expected
  const user = userEvent.setup()
  const { host, sent } = await openDays({}, language)
  host.refuseNext('aftercare.recordDay', {
    code: 'findings-open',
    findings: [{ code: 'above-usual', severity: 'warn', field: 'painMaxNrs', value: 8, limit: 6, unit: '1' }],
  })
  await user.type(cell(name), '8')
  await user.click(document.body)
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText(question)).toBeDefined()
  await user.click(within(alert).getByRole('button', { name: new RegExp(keep) }))
  await waitFor(() => expect(sent('aftercare.recordDay')).toHaveLength(2))
  expect(sent('aftercare.recordDay')[1]).toMatchObject({
    painNrs: 8,
    acknowledged: ['above-usual:painMaxNrs:8'],
  })
})

it('asks anew about an accepted value once it is another one', async () => {
  const user = userEvent.setup()
  const acknowledged = ['above-usual:painMaxNrs:8', 'above-usual:alt:400']
  const { sent } = await openDays({
    days: [
      {
        day: 1,
        painNrs: 8,
        feverCel: null,
        nauseaGrade: null,
        altUL: 400,
        note: null,
        ...RECORDED,
        acknowledged,
      },
    ],
  })
  await user.clear(cell('D1 Worst pain (NRS)'))
  await user.type(cell('D1 Worst pain (NRS)'), '9')
  await user.click(document.body)
  await waitFor(() => expect(sent('aftercare.recordDay')).toHaveLength(1))
  expect(sent('aftercare.recordDay')).toMatchObject([{ painNrs: 9, acknowledged: ['above-usual:alt:400'] }])
})

it('shows the course that was recorded, what it suggests, and that the syndrome alone is no complication', async () => {
  await openDays({
    course: {
      postEmbolizationSyndrome: true,
      components: ['pain', 'fever'],
      onsetH: 8,
      endDay: 9,
      dischargedOn: addDays(PERFORMED_ON, 2),
      dischargePainNrs: 1,
      readmitted: true,
      readmissionReason: 'Fever',
      status30: null,
      status90: null,
      deathCause: null,
      deathRelated: null,
      ...RECORDED,
    },
    hints: [{ code: 'fever-beyond-a-week', value: 9 }],
  })
  expect(screen.getByText('Pain, Fever, 8 h, until day 9')).toBeDefined()
  expect(screen.getByText('Yes, Fever')).toBeDefined()
  expect(screen.getByText('By itself it is expected and no complication.')).toBeDefined()
  expect(screen.getByText(/Fever until day 9, beyond day 7: this suggests an infection/)).toBeDefined()
})

it('records the course; what belongs to a “no” is not sent', async () => {
  const user = userEvent.setup()
  const { sent } = await openDays()
  await user.click(screen.getByRole('button', { name: 'Record the course' }))
  const syndrome = screen.getByRole('radiogroup', { name: 'Post-embolization syndrome' })
  await user.click(within(syndrome).getByRole('radio', { name: 'Yes' }))
  await user.click(screen.getByRole('checkbox', { name: 'Fever' }))
  await user.type(cell('Onset of the syndrome'), '10')
  await user.click(within(syndrome).getByRole('radio', { name: 'No' }))
  await user.type(cell('Pain at discharge (NRS)'), '2')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent('aftercare.recordCourse')).toHaveLength(1))
  expect(sent('aftercare.recordCourse')).toMatchObject([
    { course: { postEmbolizationSyndrome: false, components: [], onsetH: null, dischargePainNrs: 2 } },
  ])
})

it('adds a complication with its date of onset, each grade on its own', async () => {
  const user = userEvent.setup()
  const { host, sent } = await openDays()
  await user.click(screen.getByRole('button', { name: 'Add a complication' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('radio', { name: '3' }))
  await user.click(within(dialog).getByRole('button', { name: /Other grades and course/ }))
  const ctcae = within(dialog).getByRole('radiogroup', { name: 'CTCAE grade' })
  await user.click(within(ctcae).getByRole('radio', { name: '2' }))
  host.refuseNext('aftercare.addComplication', {
    code: 'invalid-input',
    issues: [{ path: 'event.term', code: 'invalid_value', message: '', value: null }],
  })
  await user.click(within(dialog).getByRole('button', { name: /^Add/ }))
  expect(await within(dialog).findByText('Complication is missing.')).toBeDefined()
  expect(sent('aftercare.addComplication')).toMatchObject([
    {
      event: {
        term: null,
        onset: 'within_30d',
        onsetOn: openDepartment.today,
        cirseGrade: '3',
        ctcaeGrade: 2,
        sirSeverity: null,
      },
    },
  ])
})

it('names every value of a day that cannot be, and offers degrees Celsius for Fahrenheit', async () => {
  const user = userEvent.setup()
  const { host, sent } = await openDays()
  host.refuseNext('aftercare.recordDay', {
    code: 'invalid-input',
    issues: [
      { path: 'painNrs', code: 'too_big', message: '', value: 12, limit: 10 },
      { path: 'feverCel', code: 'too_big', message: '', value: 101.2, limit: 43, unit: 'Cel' },
    ],
  })
  await user.type(cell('D1 Worst pain (NRS)'), '12')
  await user.type(cell('D1 Highest temperature'), '101.2')
  await user.click(document.body)
  const complaint = await screen.findByRole('alert')
  expect(
    within(complaint)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Worst pain (NRS) 12 is above the limit of 10.',
    'Highest temperature 101.2\u202f°C is above the limit of 43\u202f°C.',
  ])
  await user.click(screen.getByRole('button', { name: /Use 38\.4.°C/ }))
  expect(cell('D1 Highest temperature').value).toBe('38.4')
  expect(document.activeElement).toBe(cell('D1 Highest temperature'))
  await user.clear(cell('D1 Worst pain (NRS)'))
  await user.type(cell('D1 Worst pain (NRS)'), '2')
  await user.click(document.body)
  await waitFor(() => expect(sent('aftercare.recordDay')).toHaveLength(2))
  expect(sent('aftercare.recordDay')[1]).toMatchObject({ painNrs: 2, feverCel: 38.4 })
})
