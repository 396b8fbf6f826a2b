import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { PatientsScreen } from '../../../src/renderer/patients/patients-screen.tsx'
import { Question, SavedQuestion } from '../../../src/shared/model/question.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { openScreen } from '../open-screen.tsx'
import { person, uidOf } from '../worklist/worklist-of.ts'

// Only the rows that are in sight are drawn.
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640))
afterEach(() => void vi.restoreAllMocks())

const BEADS = SavedQuestion.parse({
  uid: uidOf(900),
  name: 'Beads in 2025',
  scope: 'department',
  question: {
    all: [
      { field: 'procedureType', op: 'any', values: ['DEB_TACE'] },
      { field: 'performedOn', op: 'between', from: '2025-01-01', to: '2025-12-31' },
    ],
  },
  madeAt: '2026-03-02T12:00:00.000Z',
  madeBy: 'Dr Test',
})

async function openFilter(language: Language = 'en') {
  const user = userEvent.setup()
  const { host } = await openScreen(PatientsScreen, {
    language,
    answers: {
      'patients.count': () => ({ patients: 1800, sessions: 3962 }),
      'patients.find': () => ({ patients: [person(1, 'Anna Berg'), person(2, 'Jo Park')], more: false }),
      'questions.names': () => ({ operators: ['Chen Jing', 'Li Na'], wards: ['Ward 3'] }),
      'questions.count': ({ question }) => ({ patients: question.all.length === 0 ? 1800 : 27, of: 1800 }),
      'questions.patients': () => ({
        patients: [
          {
            patient: person(2, 'Jo Park'),
            facts: [{ kind: 'session', on: '2025-03-04', procedureType: 'DEB_TACE', operator: 'Li Na' }],
          },
        ],
        more: false,
      }),
      'questions.list': () => [BEADS],
      'questions.save': (asked): Answer<'questions.save'> => ({
        ...BEADS,
        ...asked,
        uid: uidOf(901),
        question: Question.parse(asked.question),
      }),
      'questions.remove': ({ questionUid }) => ({ questionUid }),
    },
  })
  await screen.findByText('Jo Park')
  await user.keyboard('{Escape}f')
  const panel = within(await screen.findByRole('complementary'))
  const asked = (name: string) => host.asked.filter((one) => one.name === name).at(-1)?.input
  return { user, panel, asked, host }
}

it('opens by its key and makes a condition by keys alone', async () => {
  const { user, panel, asked } = await openFilter()
  expect(panel.getByText('All patients')).toBeDefined()
  await user.keyboard('technique{Enter}')
  expect(await panel.findByText('Not asked yet: say a value.')).toBeDefined()
  await user.keyboard('DEB-TACE{Enter}')
  expect(await panel.findByText('Patients with a session of DEB-TACE')).toBeDefined()
  expect(await panel.findByText('27 of 1,800 patients')).toBeDefined()
  expect(asked('questions.patients')).toMatchObject({
    question: { all: [{ field: 'procedureType', op: 'any', values: ['DEB_TACE'] }] },
  })
  await waitFor(() => expect(screen.queryByText('Anna Berg')).toBeNull())
  expect(screen.getByText('2025-03-04 DEB-TACE Li Na')).toBeDefined()
})

it('finds fields and values by the words of the other language', async () => {
  const { user, panel } = await openFilter('zh')
  await user.keyboard('technique{Enter}')
  await user.keyboard('beads{Escape}')
  await user.keyboard('DEB{Enter}')
  expect(await panel.findByText(/^有治疗（技术为/)).toBeDefined()
})

it('asks for a range once it has an end, and says when it ends before it begins', async () => {
  const { user, panel, asked } = await openFilter()
  await user.keyboard('number of sessions{Enter}')
  await user.keyboard('3')
  expect(await panel.findByText('Patients whose number of sessions is at least 3')).toBeDefined()
  await user.keyboard('{Tab}2')
  expect((await panel.findByRole('alert')).textContent).toBe('The range ends before it begins.')
  await user.keyboard('{Backspace}5')
  expect(await panel.findByText('Patients whose number of sessions is from 3 to 5')).toBeDefined()
  expect(asked('questions.count')).toMatchObject({
    question: { all: [{ field: 'sessionCount', op: 'range', from: 3, to: 5 }] },
  })
})

it('asks with the text of the search field too', async () => {
  const { user, panel, asked } = await openFilter()
  await user.keyboard('sex{Enter}female{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Find among all patients' }), 'park')
  expect(await panel.findByText('Patients found by “park”, and whose sex is female')).toBeDefined()
  await waitFor(() =>
    expect(asked('questions.patients')).toMatchObject({
      question: {
        all: [
          { field: 'text', op: 'has', text: 'park' },
          { field: 'sex', values: ['female'] },
        ],
      },
    }),
  )
})

it('opens a saved question, saves it as another, and takes changes over', async () => {
  const { user, panel, asked } = await openFilter()
  await user.click(await panel.findByRole('button', { name: 'Open Beads in 2025' }))
  expect(panel.getAllByText('Patients with a session of DEB-TACE in 2025')).toHaveLength(2)
  expect(panel.getByText('All conditions about a session mean one and the same session.')).toBeDefined()
  expect(panel.queryByRole('button', { name: /Save changes/ })).toBeNull()
  await user.click(panel.getByRole('button', { name: 'Remove: day of a session' }))
  await user.click(panel.getByRole('button', { name: 'Save changes to “Beads in 2025”' }))
  await waitFor(() =>
    expect(asked('questions.save')).toMatchObject({
      questionUid: BEADS.uid,
      scope: 'department',
      question: { all: [{ field: 'procedureType' }] },
    }),
  )
  await user.type(panel.getByRole('textbox', { name: 'Name' }), 'Beads ever{Enter}')
  await waitFor(() =>
    expect(asked('questions.save')).toMatchObject({ name: 'Beads ever', scope: 'own', questionUid: null }),
  )
})

it('asks before it removes a saved question, and says why a name is refused', async () => {
  const { user, panel, asked, host } = await openFilter()
  await user.click(await panel.findByRole('button', { name: 'Remove Beads in 2025' }))
  expect(asked('questions.remove')).toBeUndefined()
  await user.click(panel.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(asked('questions.remove')).toEqual({ questionUid: BEADS.uid }))
  await user.click(panel.getByRole('button', { name: 'Open Beads in 2025' }))
  host.refuseNext('questions.save', { code: 'question-name-taken', name: 'Beads' })
  await user.type(panel.getByRole('textbox', { name: 'Name' }), 'Beads{Enter}')
  expect(await panel.findByText('There is already a question named “Beads”.')).toBeDefined()
})
