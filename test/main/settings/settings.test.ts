import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { always } from '../../../src/shared/model/settings.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const DEFAULTS = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: { laboratory: 7, imaging: 30, ecog: 7, height: 365, weight: 30 },
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}

it('begin with the current Chinese standard', async () => {
  expect(await app.value('settings.show')).toEqual(DEFAULTS)
})

it('change only what is named, and stay changed', async () => {
  const changed = {
    activeRulesets: [always('cn-moh-2011'), always('west-bclc-2022')],
    holidays: ['2026-10-01'],
    fiveMmRule: true,
    shelfLifeDays: { ...DEFAULTS.shelfLifeDays, laboratory: 14 },
  }
  expect(await app.value('settings.change', changed)).toEqual({ ...DEFAULTS, ...changed })
  expect(await app.value('settings.show')).toEqual({ ...DEFAULTS, ...changed })
  expect(await app.value('settings.change', {})).toEqual({ ...DEFAULTS, ...changed })
})

describe('the rulesets', () => {
  const period = (validFrom: string | null, validTo: string | null) => ({
    ...always('cn-nhc-2022'),
    validFrom,
    validTo,
  })
  const change = (...activeRulesets: unknown[]) => app.ask('settings.change', { activeRulesets })

  it('may be named by a shipped id alone, and then judge always', async () => {
    expect(await change('cn-moh-2011', period(null, '2026-01-31'))).toMatchObject({
      value: {
        activeRulesets: [
          { id: 'cn-moh-2011', version: '1.0.0', validFrom: null, validTo: null },
          { id: 'cn-nhc-2022', version: '1.0.0', validFrom: null, validTo: '2026-01-31' },
        ],
      },
    })
  })

  it.each([
    ['one day', [period('2026-01-31', '2026-01-31')], true],
    ['one that ends before it begins', [period('2026-02-01', '2026-01-31')], false],
    ['one after the other', [period(null, '2026-01-31'), period('2026-02-01', null)], true],
    ['the other after the one', [period('2026-02-01', null), period(null, '2026-01-31')], true],
    ['a day that two share', [period(null, '2026-02-01'), period('2026-02-01', null)], false],
    ['one inside the other', [period('2026-01-01', '2026-12-31'), period('2026-03-01', '2026-03-31')], false],
    ['two that never end', [period('2026-01-01', null), period('2026-03-01', null)], false],
    ['two that never began', [period(null, '2026-01-01'), period(null, '2026-03-01')], false],
    ['one twice', ['cn-nhc-2022', 'cn-nhc-2022'], false],
    ['a date that does not exist', [period('2026-02-30', null)], false],
    ['a name with a blank', [{ ...period(null, null), id: 'own rules' }], false],
  ])('take %s', async (_, periods, isTaken) => {
    const reply = await change(...periods)
    expect(reply.ok ? true : reply.error.code).toBe(isTaken || 'invalid-input')
  })

  it('have to be at hand', async () => {
    expect(await change({ ...period(null, null), version: '9.0.0' })).toEqual({
      ok: false,
      error: { code: 'ruleset-not-found', id: 'cn-nhc-2022', version: '9.0.0' },
    })
  })
})

it('refuse no ruleset, and a lock later than a quarter of an hour', async () => {
  const refused = { ok: false, error: { code: 'invalid-input' } }
  expect(await app.ask('settings.change', { activeRulesets: [] })).toMatchObject(refused)
  expect(await app.ask('settings.change', { lockAfterMin: 16 })).toMatchObject(refused)
  expect(await app.ask('settings.change', { lockAfterMin: 15 })).toMatchObject({ ok: true })
})
