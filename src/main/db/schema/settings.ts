import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import {
  DEFAULT_SHELF_LIFE_DAYS,
  Letterhead,
  RulesetPeriod,
  ShelfLifeDays,
} from '../../../shared/model/settings.ts'
import { json } from '../columns.ts'

export const settings = sqliteTable('settings', {
  id: integer().primaryKey(),
  departmentName: text('department_name').notNull(),
  activeRulesets: json(z.array(RulesetPeriod))('active_rulesets').notNull(),
  holidays: json(z.array(z.string()))().notNull(),
  lockAfterMin: integer('lock_after_min').notNull(),
  coagulationVariant: text('coagulation_variant', { enum: ['inr', 'pt'] }).notNull(),
  fiveMmRule: integer('five_mm_rule', { mode: 'boolean' }).notNull(),
  operators: json(z.array(z.string()))().notNull(),
  shelfLifeDays: json(ShelfLifeDays)('shelf_life_days').notNull().default(DEFAULT_SHELF_LIFE_DAYS),
  letterhead: json(Letterhead)().notNull().default({ hospital: null, address: null, phone: null }),
  rooms: json(z.array(z.string()))().notNull().default([]),
  angiographyUnits: json(z.array(z.string()))('angiography_units').notNull().default([]),
  wards: json(z.array(z.string()))().notNull().default([]),
})
