import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SurvivalScreen } from '../../../src/renderer/survival/survival-screen.tsx'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { SurvivalQuestion } from '../../../src/shared/model/survival.ts'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import { type CohortPatient, survivalCurves } from '../../../src/shared/rules/survival/survival-curves.ts'
import { uid } from '../../support/patient-record.ts'
import { openScreen } from '../open-screen.tsx'

const START = '2020-01-01'

function dead(days: number, stratum: string): CohortPatient {
  return {
    patient: { patientUid: uid(), hospitalNo: `D${days}`, name: days === 100 ? '欧阳' : null },
    course: {
      startedOn: START,
      nextLineOn: null,
      lastContactOn: START,
      diedOn: addDays(START, days),
      isToldDead: true,
      progressedOn: null,
      readOn: null,
      untreatableOn: null,
      judgedOn: null,
      decompensatedOn: null,
      wasDecompensated: false,
    },
    stratum,
  }
}
const patients = [
  ...Array.from({ length: 12 }, (_, at) => dead((at + 1) * 100, 'A')),
  ...Array.from({ length: 3 }, (_, at) => dead((at + 1) * 50, 'B')),
]
const settings: Answer<'settings.show'> = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: ['Chen Jing'],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}
const open = (cohort: readonly CohortPatient[] = patients) =>
  openScreen(SurvivalScreen, {
    answers: {
      'settings.show': () => settings,
      'survival.curve': (input) =>
        survivalCurves(SurvivalQuestion.parse(input), { patients: cohort, lines: 1 }, '2026-11-23'),
      'jobs.cancel': () => ({ cancelled: true }),
    },
  })
const picture = () => screen.findByRole('img')

it('says in one sentence what the picture shows', async () => {
  await open()
  expect((await picture()).getAttribute('aria-label')).toBe(
    'Overall survival of 15 patients, observed for up to 39.4 months. All patients: 15 patients, 15 events, median 16.4 (3.3–26.3).',
  )
})

it('reads out each step that the arrow keys walk to, and lists its patients on Enter', async () => {
  const user = userEvent.setup()
  await open()
  await picture()
  const chart = screen.getByRole('group', { name: 'Survival curve' })
  chart.focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(chart.querySelector('[aria-live]')?.textContent).toContain('3.3 months (day 100)')
  expect(chart.querySelector('[aria-live]')?.textContent).toContain('At risk 14')
  await user.keyboard('{Enter}')
  const list = screen.getByRole('complementary', { name: 'All patients · day 100' })
  expect(within(list).getAllByRole('link')).toHaveLength(2)
  expect(list.textContent).toContain('欧阳')
})

it('lists the patients at risk behind a number, and closes the list again', async () => {
  const user = userEvent.setup()
  await open()
  await user.click(await screen.findByRole('button', { name: 'All patients · at risk at 36 months: 2' }))
  expect(screen.getByText('D1200')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /Close the list/ }))
  expect(screen.queryByText('D1200')).toBeNull()
})

it('shows a group of three by number, without curve or percentage', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await picture()
  await user.click(screen.getByRole('combobox', { name: 'Tell apart by' }))
  await user.click(await screen.findByRole('option', { name: 'Child-Pugh class' }))
  const summary = await screen.findByRole('table', { name: 'Events and rates' })
  const row = await within(summary).findByRole('row', { name: /^Child-Pugh B/ })
  expect(row.textContent).toBe('Child-Pugh B330Fewer than 10 patients: numbers only')
  expect((await picture()).querySelectorAll('.survival-line')).toHaveLength(1)
  expect(host.asked.findLast(({ name }) => name === 'survival.curve')?.input).toMatchObject({
    strata: 'child-pugh',
  })
  expect(screen.getByText(/Log-rank test: χ² = .* 1 df, p < 0.001/)).toBeDefined()
})

it('shows the same as a table on T', async () => {
  await open()
  await picture()
  fireEvent.keyDown(document.body, { key: 't' })
  const table = await screen.findByRole('table', { name: 'Steps of the curve' })
  expect(within(table).getAllByRole('row')).toHaveLength(2 + 14)
})

it('asks nothing while a date is none, and words a period that is reversed', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await picture()
  const asked = () => host.asked.filter(({ name }) => name === 'survival.curve').length
  const before = asked()
  await user.type(screen.getByRole('textbox', { name: 'to' }), 'soon')
  expect(asked()).toBe(before)
  host.refuseNext('survival.curve', { code: 'period-reversed', from: '2026-02-01', to: '2026-01-01' })
  await user.clear(screen.getByRole('textbox', { name: 'to' }))
  await waitFor(() => expect(screen.getByRole('alert')).toBeDefined())
})

it('says that a period without a first session is empty', async () => {
  await open([])
  expect(await screen.findByText('No first session in this period.')).toBeDefined()
})
