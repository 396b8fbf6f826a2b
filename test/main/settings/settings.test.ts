import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const DEFAULTS = {
  departmentName: 'Interventional Radiology',
  activeRulesets: ['cn-nhc-2022'],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: [],
  shelfLifeDays: { laboratory: 7, imaging: 30, ecog: 7, height: 365, weight: 30 },
}

it('begin with the current Chinese standard', async () => {
  expect(await app.value('settings.show')).toEqual(DEFAULTS)
})

it('change only what is named, and stay changed', async () => {
  const changed = {
    activeRulesets: ['cn-moh-2011', 'west-bclc-2022'],
    holidays: ['2026-10-01'],
    fiveMmRule: true,
  }
  expect(await app.value('settings.change', changed)).toEqual({ ...DEFAULTS, ...changed })
  expect(await app.value('settings.show')).toEqual({ ...DEFAULTS, ...changed })
  expect(await app.value('settings.change', {})).toEqual({ ...DEFAULTS, ...changed })
})

it('refuse no ruleset, one named twice, and a lock later than a quarter of an hour', async () => {
  const refused = { ok: false, error: { code: 'invalid-input' } }
  expect(await app.ask('settings.change', { activeRulesets: [] })).toMatchObject(refused)
  expect(await app.ask('settings.change', { activeRulesets: ['cn-nhc-2022', 'cn-nhc-2022'] })).toMatchObject(
    refused,
  )
  expect(await app.ask('settings.change', { lockAfterMin: 16 })).toMatchObject(refused)
  expect(await app.ask('settings.change', { lockAfterMin: 15 })).toMatchObject({ ok: true })
})
