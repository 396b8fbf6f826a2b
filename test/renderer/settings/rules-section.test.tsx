import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { SettingsScreen } from '../../../src/renderer/settings/settings-screen.tsx'
import { periodState, withRuleset } from '../../../src/renderer/settings/ruleset-periods.ts'
import { always, DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../../src/shared/model/settings.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

type Known = Answer<'eligibility.allRulesets'>[number]

const settings: Settings = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}
const shipped = (id: string, title: string, titleZh: string, digits: string): Known => ({
  id,
  version: '1.0.0',
  title,
  titleZh,
  sha256: digits.repeat(8),
  origin: 'shipped',
  uid: null,
  loadedAt: null,
  loadedBy: null,
})
const own: Known = {
  ...shipped('own-rules', 'Our rules', '本科室规则', '1234abcd'),
  titleZh: null,
  origin: 'own',
  loadedAt: '2026-11-20T06:00:00Z',
  loadedBy: 'Li Na',
}
const HEAD: Answer<'eligibility.checkRuleset'> = {
  id: 'own-rules',
  version: '1.1.0',
  title: 'Our rules',
  titleZh: null,
  sha256: '5678abcd'.repeat(8),
  conditions: 1,
  indications: 2,
  contraindications: 9,
  advisories: 0,
}

async function open(over: Partial<Settings> = {}, answers: FakeAnswers = {}, language?: 'zh') {
  const user = userEvent.setup()
  const opened = await openScreen(SettingsScreen, {
    ...(language === undefined ? {} : { language }),
    answers: {
      'settings.show': () => ({ ...settings, ...over }),
      'settings.change': (part) => ({ ...settings, ...(part as Partial<Settings>) }),
      'eligibility.allRulesets': () => [
        shipped('cn-nhc-2022', 'NHC 2022', '国家卫健委 2022', '77aa21aa'),
        shipped('cn-moh-2011', 'MOH 2011', '卫生部 2011', '9f3c21aa'),
        own,
      ],
      'users.list': () => [],
      'recipes.list': () => [],
      'backups.list': () => [],
      ...answers,
    },
  })
  await screen.findByText(language === 'zh' ? '国家卫健委 2022' : 'NHC 2022')
  const changes = () => opened.host.asked.filter(({ name }) => name === 'settings.change')
  return { user, changes, ...opened }
}

const today = openDepartment.today
const moh = always('cn-moh-2011')

describe('the table of rulesets', () => {
  it('says of each its title, version, text and origin, and whether it judges today', async () => {
    await open({ activeRulesets: [always('cn-nhc-2022'), { ...moh, validTo: '2020-12-31' }] })
    const rows = screen.getAllByRole('row').slice(1, 4)
    expect(rows[0]?.textContent).toContain('cn-nhc-2022 · version 1.0.0 · 77aa21aa')
    expect(rows.map((row) => row.textContent.includes('in force'))).toEqual([true, false, false])
    expect(rows[2]?.textContent).toContain('loaded 2026-11-20 by Li Na')
    expect(rows[2]?.textContent).toContain('not in use')
  })

  it('calls a ruleset by its Chinese title, and by the only one it has', async () => {
    await open({}, {}, 'zh')
    expect(screen.getByText('卫生部 2011')).toBeDefined()
    expect(screen.getByText('Our rules')).toBeDefined()
  })

  it('puts a ruleset in use and takes one out, but not the last', async () => {
    const { user, changes } = await open()
    const last = screen.getByRole('button', { name: 'Leave out NHC 2022' })
    expect(last.getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Use MoH 2011' }))
    const firstDay = await screen.findByRole('textbox', { name: /^First day/ })
    expect((firstDay as HTMLInputElement).value).toBe(today)
    expect(changes()).toEqual([])
    await user.clear(firstDay)
    await user.type(firstDay, '2027-01-01')
    await user.click(screen.getByRole('button', { name: 'Use' }))
    const period = { ...moh, validFrom: '2027-01-01' }
    await waitFor(() =>
      expect(changes()[0]?.input).toEqual({ activeRulesets: [always('cn-nhc-2022'), period] }),
    )
  })

  it.each([
    [undefined, ['in force', 'ended 2020-12-31', 'from 2127-01-01']],
    ['zh', ['生效中', '已于 2020-12-31 截止', '自 2127-01-01 起']],
  ] as const)('says of each when it ended or begins (%s)', async (language, texts) => {
    const active = [
      always('cn-nhc-2022'),
      { ...moh, validTo: '2020-12-31' },
      { id: 'own-rules', version: '1.0.0', validFrom: '2127-01-01', validTo: null },
    ]
    await open({ activeRulesets: active }, {}, language)
    const cells = screen.getAllByRole('row').slice(1, 4)
    expect(cells.map((row) => row.querySelectorAll('td')[3]?.textContent)).toEqual(texts)
  })

  it.each([
    ['2026-06-29', 'coming'],
    ['2026-06-30', 'now'],
    ['2026-07-01', 'now'],
    ['2026-07-02', 'ended'],
  ] as const)('counts both days of a period: %s is %s', (day, state) => {
    expect(periodState({ ...moh, validFrom: '2026-06-30', validTo: '2026-07-01' }, day)).toBe(state)
  })

  it('keeps the end of a period when its field is left, and opens it when the field is emptied', async () => {
    const period = { ...moh, validFrom: '2020-01-01' }
    const { user, changes } = await open({ activeRulesets: [always('cn-nhc-2022'), period] })
    await user.type(screen.getByRole('textbox', { name: 'In force to: MoH 2011' }), '2026年12月31日')
    await user.tab()
    await waitFor(() => expect(changes()).toHaveLength(1))
    expect(changes()[0]?.input).toEqual({
      activeRulesets: [always('cn-nhc-2022'), { ...period, validTo: '2026-12-31' }],
    })
    await user.clear(screen.getByRole('textbox', { name: 'In force from: MoH 2011' }))
    await user.tab()
    await waitFor(() => expect(changes()).toHaveLength(2))
    expect(changes()[1]?.input).toEqual({ activeRulesets: [always('cn-nhc-2022'), moh] })
  })

  it('lets a new version follow the old one, so that no day has two', () => {
    const old = { id: 'own-rules', version: '1.0.0', validFrom: null, validTo: null }
    expect(withRuleset([moh, old], { id: 'own-rules', version: '1.1.0' }, '2026-03-01')).toEqual([
      moh,
      { ...old, validTo: '2026-02-28' },
      { id: 'own-rules', version: '1.1.0', validFrom: '2026-03-01', validTo: null },
    ])
    expect(withRuleset([moh], old, today)).toEqual([moh, { ...old, validFrom: today }])
  })
})

describe('a ruleset file', () => {
  const file = (text: string) => new File([text], 'rules.json', { type: 'application/json' })

  it('is shown for what it is, and loaded once confirmed', async () => {
    const { user, host } = await open(
      {},
      {
        'eligibility.checkRuleset': () => HEAD,
        'eligibility.loadRuleset': () => ({ ...own, version: '1.1.0' }),
      },
    )
    await user.upload(screen.getByLabelText('Load a ruleset file…', { selector: 'input' }), file('{}'))
    expect(await screen.findByText('own-rules · version 1.1.0 · 5678abcd')).toBeDefined()
    expect(screen.getByText('2 indications, 9 contraindications, 0 advisories.')).toBeDefined()
    const loads = () => host.asked.filter(({ name }) => name === 'eligibility.loadRuleset')
    expect(loads()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Load this ruleset' }))
    await waitFor(() => expect(loads().map(({ input }) => input)).toEqual([{ text: '{}' }]))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Load this ruleset' })).toBeNull())
  })

  it.each([
    ['en', 'The ruleset cannot be judged by. Line 12, column 36: no input is called wbcs.', /^Load a/],
    ['zh', '该规则集无法用于判定。第 12 行第 36 列：没有名为 wbcs 的输入项。', /^载入规则集文件/],
  ] as const)('is refused with the line that is wrong (%s)', async (language, sentence, label) => {
    const { user, host } = await open({}, {}, language === 'zh' ? 'zh' : undefined)
    host.refuseNext('eligibility.checkRuleset', {
      code: 'ruleset-bad-content',
      path: 'contraindications.0.when.cmp.0',
      fault: 'unknown-input',
      found: 'wbcs',
      expected: null,
      line: 12,
      column: 36,
      lineText: '  {"id": "C1", "when": {"cmp": ["wbcs", "<", 3]}}',
    })
    await user.upload(screen.getByLabelText(label, { selector: 'input' }), file('{}'))
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(screen.getByText(/"cmp": \["wbcs"/).textContent).toContain('12')
    expect(screen.queryByRole('button', { name: 'Load this ruleset' })).toBeNull()
  })
})

describe('shelf lives', () => {
  it('are saved when the field is left, inside their limits only', async () => {
    const { user, changes } = await open()
    const imaging = screen.getByRole('textbox', { name: 'Imaging' })
    await user.clear(imaging)
    await user.type(imaging, '366')
    await user.tab()
    expect(screen.getByText('0 to 365 days.')).toBeDefined()
    expect(changes()).toEqual([])
    await user.clear(imaging)
    await user.type(imaging, '42')
    await user.tab()
    await waitFor(() =>
      expect(changes()[0]?.input).toEqual({ shelfLifeDays: { ...DEFAULT_SHELF_LIFE_DAYS, imaging: 42 } }),
    )
  })
})
