import { always, DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../shared/model/settings.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { settings } from '../db/schema/settings.ts'
import { insertRow, query, updateRow } from '../db/statements.ts'

/** The settings are one row, written when the department is created. */
const ROW_ID = 1
const LOCK_AFTER_MIN = 10

/** What a new department starts with: the current Chinese standard, mRECIST without the 5 mm rule. */
export function defaultSettings(departmentName: string): Settings {
  return {
    departmentName,
    activeRulesets: [always('cn-nhc-2022')],
    holidays: [],
    lockAfterMin: LOCK_AFTER_MIN,
    coagulationVariant: 'inr',
    fiveMmRule: false,
    operators: [],
    shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
    letterhead: { hospital: null, address: null, phone: null },
    rooms: [],
    angiographyUnits: [],
    wards: [],
  }
}

export function insertSettings(db: WriteDb, values: Settings): void {
  insertRow(db, settings, { id: ROW_ID, ...values })
}

const settingsRow = query((db) => db.select().from(settings))

/** Throws when there are none: a register without settings was never set up. */
export function currentSettings(db: ReadDb): Settings {
  const [row] = settingsRow(db)
  if (!row) throw new Error('no settings')
  const { id: _, ...values } = row
  return values
}

export function updateSettings(db: WriteDb, patch: Partial<Settings>): Settings {
  updateRow(db, settings, ROW_ID, patch)
  return currentSettings(db)
}
