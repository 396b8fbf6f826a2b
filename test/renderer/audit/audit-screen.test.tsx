import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { AuditScreen } from '../../../src/renderer/audit/audit-screen.tsx'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'

function entry(seq: number, part: Partial<AuditEntry>): AuditEntry {
  return {
    seq,
    at: '2026-11-23T09:00:00Z',
    tzOffsetMin: 480,
    clockSuspect: false,
    userName: 'Chen Jing',
    endpoint: 'patients.open',
    objectKind: 'patients',
    objectUid: null,
    patientUid: null,
    patient: null,
    reason: null,
    outcome: 'done',
    changes: 0,
    settings: [],
    ...part,
  }
}

const PATIENT_UID = '01936f00-0000-7000-8000-000000000104'
const newest = [
  entry(9, { endpoint: 'reviews.close', changes: 1, reason: 'lost' }),
  entry(8, {
    userName: 'Li Na',
    endpoint: 'sessions.log',
    changes: 4,
    reason: 'mdt_decision',
    patientUid: PATIENT_UID,
    patient: { hospitalNo: 'D0104', name: '陈国栋' },
  }),
  entry(7, { endpoint: 'exports.note', outcome: 'refused' }),
]

const intact = {
  events: 4120,
  changes: 20_110,
  head: '4120:9f3c21aa',
  findings: [],
  signed: 212,
  differing: [],
}

const open = (answers: FakeAnswers = {}, language: 'en' | 'zh' = 'en', at = '/') =>
  openScreen(AuditScreen, {
    language,
    pattern: '/',
    at,
    answers: {
      'audit.list': ({ beforeSeq }) =>
        beforeSeq === undefined
          ? { entries: newest, more: true }
          : { entries: [entry(beforeSeq - 1, { endpoint: 'settings.change', changes: 1 })], more: false },
      'audit.verify': () => intact,
      ...answers,
    },
  })

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

it('words what was done and why, and filters by kind', async () => {
  const user = userEvent.setup()
  await open({}, 'zh')
  await waitFor(() => expect(rows()).toHaveLength(3))
  expect(rows()[0]?.textContent).toContain('关闭复查')
  expect(rows()[0]?.textContent).toContain('失访')
  await user.click(screen.getByRole('radio', { name: '被拒绝' }))
  expect(rows()).toHaveLength(1)
  expect(rows()[0]?.textContent).toContain('导出治疗')
})

it('leaves out what was only looked at until looks are asked for', async () => {
  const user = userEvent.setup()
  await open({ 'audit.list': () => ({ entries: [...newest, entry(6, {})], more: false }) })
  await waitFor(() => expect(rows()).toHaveLength(3))
  await user.click(screen.getByRole('radio', { name: 'Looks' }))
  expect(rows()).toHaveLength(1)
  expect(rows()[0]?.textContent).toContain('Opened a record')
})

it('names the patient and why a verdict was overridden, and keeps to one patient by its address', async () => {
  await open()
  expect(await screen.findByRole('link', { name: 'D0104 陈国栋' })).toBeDefined()
  expect(rows()[1]?.textContent).toContain('Tumour board decision')
  const only = screen.getByRole('link', { name: 'Only D0104 陈国栋' })
  expect(only.getAttribute('href')).toBe(`/audit?patient=${PATIENT_UID}`)
})

it('asks for one patient only where the address names one', async () => {
  const { host } = await open({}, 'en', `/?patient=${PATIENT_UID}`)
  expect(await screen.findByRole('button', { name: 'Only D0104 陈国栋' })).toBeDefined()
  expect(host.asked.find(({ name }) => name === 'audit.list')?.input).toMatchObject({
    patientUid: PATIENT_UID,
  })
})

it('goes on below the oldest entry shown', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await user.click(await screen.findByRole('button', { name: 'Show older entries' }))
  await waitFor(() => expect(rows()).toHaveLength(4))
  expect(host.asked.findLast(({ name }) => name === 'audit.list')?.input).toMatchObject({ beforeSeq: 7 })
  expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull()
})

it('calls the trail intact only after it was checked', async () => {
  const user = userEvent.setup()
  await open()
  expect(await screen.findByText('Not checked since this window was opened.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Check the whole trail' }))
  expect(await screen.findByText('Intact: 4,120 entries, 20,110 changes.')).toBeDefined()
  expect(screen.getByText('212 signed sessions are what was signed.')).toBeDefined()
})

it('names each session that is not what was signed, and leads to its patient', async () => {
  const user = userEvent.setup()
  const patientUid = '01936f00-0000-7000-8000-0000000000bb'
  const found = (no: number) => `01936f00-0000-7000-8000-00000000000${no}`
  await open({
    'audit.verify': () => ({
      ...intact,
      differing: [
        {
          sessionUid: found(1),
          patientUid,
          patient: { hospitalNo: '0048213', name: 'Anna Berg' },
          session: { no: 2, performedOn: '2026-10-08' },
        },
        { sessionUid: found(2), patientUid, patient: null, session: null },
      ],
    }),
  })
  await user.click(await screen.findByRole('button', { name: 'Check the whole trail' }))
  expect(await screen.findByText('2 sessions are not what was signed:')).toBeDefined()
  const link = screen.getByRole('link', { name: '0048213 Anna Berg, session 2 of 2026-10-08' })
  expect(link.getAttribute('href')).toBe(`/patients/${patientUid}`)
  expect(screen.getByText(found(2))).toBeDefined()
})

it('says so where no session is signed yet, in the language of the reader', async () => {
  const user = userEvent.setup()
  await open({ 'audit.verify': () => ({ ...intact, signed: 0 }) }, 'zh')
  await user.click(await screen.findByRole('button', { name: '检查全部记录' }))
  expect(await screen.findByText('尚无已签名的治疗记录。')).toBeDefined()
})

it('names each thing that does not hold, and from which entry on', async () => {
  const user = userEvent.setup()
  await open({
    'audit.verify': () => ({
      ...intact,
      findings: [
        { code: 'chain-broken', seq: 3120 },
        { code: 'anchor-ahead', seq: null },
      ],
    }),
  })
  await user.click(await screen.findByRole('button', { name: 'Check the whole trail' }))
  expect(await screen.findByText('Not intact: 2 findings.')).toBeDefined()
  expect(screen.getByText('from entry 3120')).toBeDefined()
  expect(screen.getByText(/older copy stands in its place/)).toBeDefined()
})

it('judges all snapshots again on demand, and says which do not follow from their own inputs', async () => {
  const user = userEvent.setup()
  const uid = '01936f00-0000-7000-8000-0000000000aa'
  const differing = (['verdict', 'chain'] as const).map((what) => ({
    snapshotUid: uid,
    sessionUid: uid,
    rulesetId: 'cn-nhc-2022',
    what,
  }))
  const answers = [
    { checked: 1220, differing: [] },
    { checked: 1220, differing },
  ]
  await open({ 'eligibility.verifySnapshots': () => answers.shift() ?? { checked: 0, differing: [] } })
  await user.click(await screen.findByRole('button', { name: 'Re-judge all snapshots' }))
  expect(await screen.findByText(/^1,220 snapshots judged again: the same verdicts/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Re-judge all snapshots' }))
  expect(await screen.findByText('2 findings.')).toBeDefined()
  expect(screen.getByText('The verdict does not follow from the inputs.')).toBeDefined()
  expect(screen.getAllByText('cn-nhc-2022 01936f00-0000')).toHaveLength(2)
})

it('says of changed settings what, from what and to what', async () => {
  const period = { id: 'cn-nhc-2022', version: '1.0.0', validFrom: null, validTo: null }
  const shelf = { laboratory: 7, imaging: 30, ecog: 7, height: 365, weight: 30 }
  const changed = entry(9, {
    endpoint: 'settings.change',
    changes: 1,
    settings: [
      { field: 'activeRulesets', from: [period], to: [{ ...period, validTo: '2026-06-30' }] },
      { field: 'holidays', from: ['2026-10-01'], to: ['2026-10-02'] },
      { field: 'shelfLifeDays', from: shelf, to: { ...shelf, laboratory: 14 } },
      { field: 'fiveMmRule', from: false, to: true },
      { field: 'lockAfterMin', from: 10, to: 5 },
      { field: 'operators', from: ['Li', 'Wu'], to: ['Wu', 'Li'] },
    ],
  })
  await open({ 'audit.list': () => ({ entries: [changed], more: false }) })
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(
    within(rows()[0] ?? document.body)
      .getAllByRole('cell')
      .at(-1)?.textContent,
  ).toBe(
    'Rulesets: cn-nhc-2022 1.0.0 (always) → cn-nhc-2022 1.0.0 (to 2026-06-30); ' +
      'Holidays: + 2026-10-02, − 2026-10-01; Shelf life of laboratory values: 7 d → 14 d; ' +
      'Rule of 5 mm: no → yes; Lock after: 10 → 5; Operators: Li, Wu → Wu, Li',
  )
})

it('says so in Chinese', async () => {
  const period = { id: 'cn-moh-2011', version: '1.0.0', validFrom: '2026-07-01', validTo: null }
  const changed = entry(9, {
    endpoint: 'settings.change',
    changes: 1,
    settings: [{ field: 'activeRulesets', from: [], to: [period] }],
  })
  await open({ 'audit.list': () => ({ entries: [changed], more: false }) }, 'zh')
  expect(await screen.findByText('规则集： → cn-moh-2011 1.0.0（自 2026-07-01）')).toBeDefined()
})

it('keeps a running check and its result while another page is open', async () => {
  const user = userEvent.setup()
  let finish: (report: { checked: number; differing: [] }) => void = () => {}
  const { go } = await open({
    'eligibility.verifySnapshots': () =>
      new Promise<{ checked: number; differing: [] }>((resolve) => (finish = resolve)),
  })
  await user.click(await screen.findByRole('button', { name: 'Re-judge all snapshots' }))
  expect(await screen.findByText('Judging snapshots again')).toBeDefined()
  await go('/elsewhere')
  await waitFor(() => expect(screen.queryByText('Judging snapshots again')).toBeNull())
  await go('/')
  expect(await screen.findByText('Judging snapshots again')).toBeDefined()
  await go('/elsewhere')
  await waitFor(() => expect(screen.queryByText('Judging snapshots again')).toBeNull())
  finish({ checked: 1220, differing: [] })
  await go('/')
  expect(await screen.findByText(/^1,220 snapshots judged again/)).toBeDefined()
})
