import { z } from 'zod'
import { Uid } from './primitives.ts'

/** How far a printed value can be relied on; all but `recorded` say so in the value as well. */
export const ReportStanding = z.enum(['recorded', 'missing', 'unconfirmed', 'unavailable'])

export const ReportLine = z.object({
  /** Empty where the title of the block says it. */
  name: z.string(),
  value: z.string(),
  standing: ReportStanding,
  /** Takes a line of its own. */
  isWide: z.boolean(),
})
export type ReportLine = z.output<typeof ReportLine>

export const REPORT_BLOCKS = [
  'identity',
  'indication',
  'consent',
  'access',
  'anatomy',
  'doses',
  'endpoint',
  'images',
  'radiation',
  'medication',
  'complications',
  'closure',
  'orders',
  'aftercare',
  'review',
  'operators',
  'signature',
  'addenda',
] as const

export const ReportBlock = z.object({
  code: z.enum(REPORT_BLOCKS),
  title: z.string(),
  lines: z.array(ReportLine),
  table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
})
export type ReportBlock = z.output<typeof ReportBlock>

/** The report of one session in words of one language, block by block (domain 4.12): for the screen and for paper. */
export const SessionReport = z.object({
  /** Of the session. */
  uid: Uid,
  patientUid: Uid,
  language: z.enum(['en', 'zh']),
  standing: z.enum(['draft', 'signed', 'void']),
  /** DRAFT or VOID, to stand across the page; null on a signed report. */
  mark: z.string().nullable(),
  letterhead: z.object({
    hospital: z.string().nullable(),
    department: z.string(),
    contact: z.string().nullable(),
  }),
  title: z.string(),
  /** Who and when, in one line: the head of every page. */
  subject: z.string(),
  blocks: z.array(ReportBlock),
  /** By whom and when this was printed, and the newest event of the audit trail at that moment. */
  footer: z.string(),
  /** Number and first eight hex digits of the hash of that event, `1234:9f3a01bc`. */
  auditHead: z.string(),
})
export type SessionReport = z.output<typeof SessionReport>
