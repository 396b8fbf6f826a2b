import { PROCEDURE_TYPES } from '../../model/session-terms.ts'
import {
  REPORT_BLOCKS,
  type ReportBlock,
  type ReportLine,
  type SessionReport,
} from '../../model/session-report.ts'
import { wordFor } from '../../model/term.ts'
import type { Language } from '../../wording/language.ts'
import {
  addendumLines,
  localText,
  operatorLines,
  reviewLines,
  signatureLines,
  utcText,
} from './after-blocks.ts'
import { accessLines, anatomyLines } from './angiogram-blocks.ts'
import { aftercareLines } from './aftercare-block.ts'
import { consentLines, identityLines, indicationLines, patientName } from './before-blocks.ts'
import { doseTable, totalLines } from './dose-block.ts'
import type { ReportFacts } from './report-facts.ts'
import { BLOCK_TITLES, MARKS } from './report-words.ts'
import { reportWriter, type ReportWriter } from './report-writer.ts'
import {
  closureLines,
  complicationLines,
  endpointLines,
  imageLines,
  medicationLines,
  orderLines,
  radiationLines,
} from './room-blocks.ts'

const LINES: Readonly<
  Record<ReportBlock['code'], (facts: ReportFacts, writer: ReportWriter) => ReportLine[]>
> = {
  identity: identityLines,
  indication: indicationLines,
  consent: consentLines,
  access: accessLines,
  anatomy: anatomyLines,
  doses: totalLines,
  endpoint: endpointLines,
  images: imageLines,
  radiation: radiationLines,
  medication: medicationLines,
  complications: complicationLines,
  closure: closureLines,
  orders: orderLines,
  aftercare: aftercareLines,
  review: reviewLines,
  operators: operatorLines,
  signature: signatureLines,
  addenda: addendumLines,
}

/** Eight digits of a hash are enough to compare by eye with the trail on screen. */
const AUDIT_DIGITS = 8

/**
 * The report of one session in words (domain 4.12). A value that is missing, that cannot be had, or that was carried
 * over and not confirmed is printed as such; a session that nobody signed is a draft.
 */
export function writeSessionReport(facts: ReportFacts, language: Language): SessionReport {
  const { session, patient, settings, auditHead, printedAt, printedBy, tzOffsetMin } = facts
  const writer = reportWriter(session, language)
  const { hospital, address, phone } = settings.letterhead
  const standing = session.state === 'void' ? 'void' : session.signedAt === null ? 'draft' : 'signed'
  const audit = `${auditHead.seq}:${auditHead.hash.slice(0, AUDIT_DIGITS)}`
  return {
    uid: session.uid,
    patientUid: session.patientUid,
    language,
    standing,
    mark: MARKS[standing]?.[language] ?? null,
    letterhead: {
      hospital,
      department: settings.departmentName,
      contact: writer.list([address, phone !== null && writer.say('phone', { phone })]) || null,
    },
    title: writer.say('title'),
    subject: writer.list([
      patientName(patient, writer) ?? writer.say('unnamed'),
      patient.hospitalNo,
      session.procedureType && wordFor(PROCEDURE_TYPES, session.procedureType, language),
      session.performedOn,
    ]),
    blocks: REPORT_BLOCKS.map((code) => ({
      code,
      title: BLOCK_TITLES[code][language],
      lines: LINES[code](facts, writer),
      table: code === 'doses' ? doseTable(facts, writer) : null,
    })),
    footer: writer.say('footer', {
      user: printedBy,
      utc: utcText(printedAt),
      local: localText(printedAt, tzOffsetMin),
      audit,
    }),
    auditHead: audit,
  }
}
