import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { ImportsScreen } from '../../../src/renderer/imports/imports-screen.tsx'
import type { Language } from '../../../src/shared/wording/language.ts'
import { openScreen } from '../open-screen.tsx'

const made = { patients: 1, sessions: 2, reviews: 2, labs: 3, assessments: 2 }
const batch: Answer<'imports.commit'> = {
  uid: '01936f00-0000-7000-8000-000000000001',
  fileName: 'visits.csv',
  preset: 'sysucc-visits',
  sha256: 'a'.repeat(64),
  state: 'committed',
  made,
  rows: 3,
  refused: 1,
  startedAt: '2026-11-23T09:00:00Z',
  startedBy: 'Chen Jing',
}
const rehearsal: Answer<'imports.rehearse'> = {
  fileName: 'visits.csv',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  rows: 3,
  accepted: 2,
  questioned: 1,
  refused: 1,
  wouldMake: made,
  findings: [
    {
      row: 2,
      column: 'date',
      value: '2013-02-30',
      severity: 'refuse',
      code: 'date-does-not-exist',
      reason: { en: 'This date does not exist.', zh: '该日期不存在。' },
    },
    {
      row: 4,
      column: 'afp',
      value: '0',
      severity: 'question',
      code: 'value-zero',
      reason: { en: 'No analyser reports 0.', zh: '检测仪不会报告 0。' },
    },
  ],
  findingCounts: [
    { code: 'date-does-not-exist', severity: 'refuse', rows: 1 },
    { code: 'value-zero', severity: 'question', rows: 1 },
  ],
}

async function chooseAndRehearse(language: Language = 'en') {
  const user = userEvent.setup()
  const opened = await openScreen(ImportsScreen, {
    language,
    answers: {
      'imports.presets': () => [
        { id: 'sysucc-visits', title: { en: 'Visits', zh: '随访表' }, columns: ['patient', 'date'] },
      ],
      'imports.list': () => [batch],
      'imports.upload': () => ({ bytes: 10 }),
      'imports.rehearse': () => rehearsal,
      'imports.commit': () => batch,
      'imports.undo': () => ({ ...batch, state: 'undone' as const }),
    },
  })
  await screen.findByText('visits.csv')
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (input === null) throw new Error('no file field')
  await user.upload(input, new File(['patient,afp\n1,0'], 'visits.csv', { type: 'text/csv' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  return { user, ...opened }
}

it('says before the rehearsal which columns the file lacks, and after it what every row would come to', async () => {
  const { user } = await chooseAndRehearse()
  expect(screen.getByText('Not in this file: date.')).toBeDefined()
  expect(await screen.findByRole('button', { name: /Import 2 rows/ })).toBeDefined()
  expect(screen.getByText('2013-02-30')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /No analyser reports 0/ }))
  expect(screen.queryByText('2013-02-30')).toBeNull()
})

it('gives reasons in the language of the reader', async () => {
  await chooseAndRehearse('zh')
  expect(await screen.findByText('检测仪不会报告 0。')).toBeDefined()
})

it('imports exactly the file that was rehearsed, without handing it over again', async () => {
  const { user, host } = await chooseAndRehearse()
  await user.click(await screen.findByRole('button', { name: /Import 2 rows/ }))
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'imports.commit')).toBe(true))
  const inputOf = (endpoint: string) => host.asked.find(({ name }) => name === endpoint)?.input
  const { source, preset } = inputOf('imports.rehearse') as { source: object; preset: string }
  expect(inputOf('imports.commit')).toEqual({ source, preset, sha256: rehearsal.sha256 })
  expect(host.asked.filter(({ name }) => name === 'imports.upload')).toHaveLength(1)
})

it('undoes a batch only for a reason', async () => {
  const { user, host } = await chooseAndRehearse()
  await user.click(screen.getByRole('button', { name: 'Undo…' }))
  await user.click(screen.getByRole('button', { name: 'Undo the import' }))
  expect(host.asked.some(({ name }) => name === 'imports.undo')).toBe(false)
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Wrong file')
  await user.click(screen.getByRole('button', { name: 'Undo the import' }))
  await waitFor(() =>
    expect(host.asked.find(({ name }) => name === 'imports.undo')?.input).toEqual({
      batchUid: batch.uid,
      reason: 'Wrong file',
    }),
  )
})
