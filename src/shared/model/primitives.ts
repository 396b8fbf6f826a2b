import { z } from 'zod'
import { isClockTime } from '../kit/clock-time.ts'
import { isIsoDate } from '../kit/iso-date.ts'

/** Identifier of a record that travels: UUIDv7 as text. Row ids never leave the database. */
export const Uid = z.uuid()
export type Uid = z.output<typeof Uid>

/** A calendar date that exists, `YYYY-MM-DD`. */
export const IsoDate = z
  .string()
  .refine(isIsoDate, { error: 'date does not exist', params: { kind: 'date' } })

/** A wall-clock time in the room, `HH:MM`. */
export const ClockTime = z
  .string()
  .refine(isClockTime, { error: 'not a time of day', params: { kind: 'time' } })

/** An instant in UTC. */
export const Instant = z.iso.datetime()

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max)

/** The path of a file or folder; no system has one with a zero character. */
export const path = text(1000).refine((value) => !value.includes('\0'), {
  error: 'no path',
  params: { kind: 'invalid_format' },
})

/** A unit by its UCUM code; micro may come as either Greek letter mu that keyboards write. */
export const spelledUnit = (unit: string): string => unit.replaceAll(/[\u00b5\u03bc]/g, 'u')
export const unit = text(20).overwrite(spelledUnit)

/** A number inside its hard plausibility limits (inclusive), with the unit that an error names. */
export const quantity = (min: number, max: number, unit: string) =>
  z.number().min(min).max(max).meta({ unit })

/** A count inside its hard limits (inclusive). */
export const count = (min: number, max: number) => z.int().min(min).max(max)
