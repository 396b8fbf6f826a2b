import { useWatch } from 'react-hook-form'
import { LABS } from '../../shared/model/lab.ts'
import { HBSAG_RESULTS } from '../../shared/model/patient-history-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { labText } from '../forms/lab-text.ts'
import { useLanguage } from '../i18n/language.ts'
import type { FoldName } from './blocks.ts'
import { labOnFile } from './lab-on-file.ts'
import { moreWords } from './more-words.ts'
import { useSession } from './session-context.ts'
import { MORE_LABS } from './session-form.ts'
import { useProcedureText } from './use-procedure-text.ts'

/** What the folded part of a block holds, in one line. */
export function MoreSummary({ block }: { readonly block: Exclude<FoldName, 'before'> }) {
  const language = useLanguage()
  return <>{useProcedureText((procedure) => moreWords(block, procedure, language).join(', '))}</>
}

/** The further laboratory values that are typed or on file. */
export function MoreBeforeSummary() {
  const { form, background } = useSession()
  const language = useLanguage()
  const [labs, hbsag, performedOn] = useWatch({
    control: form.control,
    name: ['labs', 'procedure.hbsag', 'procedure.performedOn'],
  })
  const days = background.settings.shelfLifeDays.laboratory
  const known = MORE_LABS.flatMap((code) => {
    const typed = labs[code]
    const lab = typed.value === null ? labOnFile(background.record.labs, code, performedOn, days)?.lab : typed
    if (lab === undefined || lab.value === null || Number.isNaN(lab.value)) return []
    return [`${wordFor(LABS, code, language)} ${labText(lab)} ${unitText(lab.unit)}`]
  })
  const surface = hbsag === null ? [] : [`HBsAg ${wordFor(HBSAG_RESULTS, hbsag, language)}`]
  return <>{[...known, ...surface].join(', ')}</>
}
