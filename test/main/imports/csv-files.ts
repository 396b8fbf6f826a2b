import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rehearsal } from '../../../src/shared/model/import.ts'
import type { ImportMapping } from '../../../src/shared/model/import-mapping.ts'
import type { TestApp } from '../../support/open-test-app.ts'

export const SYSUCC_HEADING =
  'patient,date,age,lesion_count_capped4,largest_diameter_mm,new_lesion,vascular_invasion,lymph_node_met,' +
  'distant_met,child_pugh_score,afp,targeted_therapy,embolization,resection,death_status,os_days_from_visit,' +
  'tace_session_no'

/** A visit that nothing is wrong with; every cell can be replaced. */
export function visit(cells: Partial<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    patient: 'S9001',
    date: '2015-03-02',
    age: '60',
    lesion_count_capped4: '3',
    largest_diameter_mm: '50',
    new_lesion: '0',
    vascular_invasion: '0',
    lymph_node_met: '0',
    distant_met: '0',
    child_pugh_score: '5',
    afp: '81.2',
    targeted_therapy: '0',
    embolization: '0',
    resection: '0',
    death_status: '0',
    os_days_from_visit: '900',
    tace_session_no: '',
  }
  return SYSUCC_HEADING.split(',')
    .map((name) => cells[name] ?? usual[name] ?? '')
    .join(',')
}

export const embolized = (cells: Partial<Record<string, string>> = {}): string =>
  visit({ embolization: '1', tace_session_no: '1', ...cells })

/** Writes a file into the app's own folder, which goes away with it. */
export function csvFile(app: TestApp, content: string | Uint8Array, name = 'visits.csv'): string {
  const path = join(app.dataDir, name)
  writeFileSync(path, content)
  return path
}

export function sysuccFile(app: TestApp, rows: readonly string[]): string {
  return csvFile(app, [SYSUCC_HEADING, ...rows, ''].join('\r\n'))
}

export function rehearse(app: TestApp, path: string): Promise<Rehearsal> {
  return app.value('imports.rehearse', { source: { path }, preset: 'sysucc-visits' })
}

/** A hospital's own file, in Chinese headings and with units of its own. */
export const HOSPITAL_MAPPING: ImportMapping = {
  name: 'Hospital extract',
  columns: {
    hospitalNo: { column: '住院号' },
    name: { column: '姓名' },
    sex: { column: '性别' },
    visitOn: { column: '日期' },
    embolized: { column: '栓塞' },
    bilirubin: { column: '总胆红素', unit: 'umol/L' },
    albumin: { column: '白蛋白', unit: 'g/L' },
    platelets: { column: '血小板', unit: '10*9/L' },
    afp: { column: '甲胎蛋白', unit: 'ng/mL' },
  },
}
export const HOSPITAL_HEADING = '住院号,姓名,性别,日期,栓塞,总胆红素,白蛋白,血小板,甲胎蛋白'
