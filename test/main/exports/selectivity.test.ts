import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ARTERY, patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

it('exports the least and the most selective artery that was treated, with the words of every code', async () => {
  const { uid } = await app.value<Patient>('patients.register', { patient: patientInput() })
  const looked = { ...ARTERY, node: 'CT' as const, selectivity: '0' as const, agents: [], drugs: [] }
  const infused = { ...ARTERY, node: 'RHA' as const, selectivity: '1' as const, agents: [] }
  const arteries = [looked, { ...ARTERY, drugs: [] }, infused]
  const procedure = procedureInput({ arteries, michelsType: 'III', portalOil: '2' })
  await app.value('sessions.log', sessionInput(uid, { procedure }))
  const folder = join(app.dataDir, 'exports')
  mkdirSync(folder)
  const { path, dictionaryPath } = await app.value<{ path: string; dictionaryPath: string }>(
    'exports.sessionsCsv',
    { identifiers: 'full', folder },
  )
  const rowsOf = (file: string): Record<string, string>[] =>
    parse(readFileSync(file), { columns: true, bom: true, record_delimiter: '\r\n' })
  expect(rowsOf(path)).toMatchObject([
    { selectivities: '0; 4; 1', selectivity_lowest: '1', selectivity_highest: '4', portal_oil: '2' },
  ])
  const codesOf = (column: string) =>
    rowsOf(dictionaryPath).find((row) => row['column'] === column)?.['codes']
  expect(codesOf('selectivity_lowest')).toContain('1 = Lobar / 叶级')
  expect(codesOf('michels_type')).toContain('III = III: RHA from SMA / III：肝右动脉起自肠系膜上动脉')
  expect(codesOf('portal_oil')).toContain('2 = 2: whole area / 2：整个区域')
  expect(codesOf('arteries')).toContain('ICA_R8 = Right intercostal 8 / 右第 8 肋间动脉')
})
