import type { reports } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { writePatientSlip } from '../../shared/rules/report/patient-slip.ts'
import type { RecallFacts } from '../../shared/rules/report/recall-facts.ts'
import { writeRecallLetter } from '../../shared/rules/report/recall-letter.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { JobCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { giveOut } from './give-out.ts'
import type { PaperLayout } from './paper-style.ts'
import { filedForRecall } from './recall-facts-store.ts'

export const printRecallLetter: Handler<typeof reports.recallLetter> = async (ctx, request) => {
  const { reviewUid, language, to } = request
  const facts = openForRecall(ctx, reviewUid)
  if (!facts.ok) return facts
  if (to === 'contact' && facts.value.patient.contactName === null)
    return err({ code: 'no-contact-person', reviewUid })
  const { recallLetterLayout } = await import('./recall-letter-layout.ts')
  const letter = writeRecallLetter(facts.value, to, language)
  return giveOutPaper(ctx, request, { paper: 'recall-letter', layout: recallLetterLayout(letter, ctx.now()) })
}

export const printPatientSlip: Handler<typeof reports.patientSlip> = async (ctx, request) => {
  const facts = openForRecall(ctx, request.reviewUid)
  if (!facts.ok) return facts
  const { patientSlipLayout } = await import('./patient-slip-layout.ts')
  const slip = writePatientSlip(facts.value, request.language)
  return giveOutPaper(ctx, request, { paper: 'patient-slip', layout: patientSlipLayout(slip, ctx.now()) })
}

/** Nobody is asked to come for what was read or called off. */
function openForRecall(ctx: JobCtx, reviewUid: string) {
  const facts = ctx.read((db) => filedForRecall(db, reviewUid, ctx.today))
  if (facts === undefined) return err({ code: 'review-not-found' as const, reviewUid })
  const { state } = facts.review
  if (state !== 'open') return err({ code: 'review-not-open' as const, reviewUid, state })
  return ok<RecallFacts>(facts)
}

interface Request {
  readonly reviewUid: string
  readonly language: Language
  readonly folder?: string | undefined
}

async function giveOutPaper(
  ctx: JobCtx,
  { reviewUid, language, folder }: Request,
  { paper, layout }: { readonly paper: 'recall-letter' | 'patient-slip'; readonly layout: PaperLayout },
) {
  const { printPdf } = await import('./print-pdf.ts')
  const bytes = await printPdf(layout.definition, layout.characters)
  // No name and no number: the name of a file is seen where its content is not.
  const name = {
    stem: `embolog-${paper}-${reviewUid.slice(-12)}-${ctx.today}-${language}`,
    extension: 'pdf',
  } as const
  const given = await giveOut(ctx, { folder, name, bytes }, (sha256) => [
    'reports.notePaper',
    { reviewUid, paper, language, sha256 },
  ])
  if (!given.ok) return given
  const { content, ...file } = given.value
  return ok({ ...file, pdf: content?.toString('base64') ?? null })
}
