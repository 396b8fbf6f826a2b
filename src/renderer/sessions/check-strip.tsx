import { useTranslation } from 'react-i18next'
import { acknowledgementOf } from '../../shared/model/finding.ts'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import { useStoredLater } from '../forms/store.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { OctagonIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { blockOf, type BlockName } from './blocks.ts'
import { useCheckWords } from './check-words.ts'
import type { Check } from './session-checks.ts'
import { useSession } from './session-context.ts'
import { useSuggestionHere } from './use-suggestion-here.ts'
import { useSettleCheck } from './use-settle-check.ts'

/** The odd values of a block, each with what was probably meant, or "keep it". The focus stays in the field. */
export function CheckStrip({ block }: { readonly block: BlockName }) {
  const language = useLanguage()
  const { judgement } = useSession()
  const checks = useStoredLater(judgement, (state) => state.checks)
  const issues = useStoredLater(judgement, (state) => state.issues)
  const open = checks.filter((check) => !check.isAccepted && blockOf(check.path) === block)
  // Cells of the artery table have no room for a sentence of their own.
  const inTable = [...issues].filter(
    ([path, issue]) =>
      path.startsWith('procedure.arteries.') &&
      blockOf(path) === block &&
      !issue.isEmpty &&
      !open.some((check) => check.path === path),
  )
  return (
    <div role="status" className="session-checks">
      {open.map((check) => (
        <CheckLine key={acknowledgementOf(check.finding)} check={check} />
      ))}
      {inTable.map(([path, issue]) => (
        <div key={path} className="session-check" data-severity="block">
          <OctagonIcon size={14} />
          <span className="session-check-words">{issueSentence(issue, language)}</span>
        </div>
      ))}
    </div>
  )
}

function CheckLine({ check }: { readonly check: Check }) {
  const { t } = useTranslation('sessions')
  const words = useCheckWords()
  const { use, keep, retype } = useSettleCheck()
  const here = useSuggestionHere()
  const isBlock = check.finding.severity === 'block'
  return (
    <div className="session-check" data-severity={check.finding.severity}>
      {isBlock ? <OctagonIcon size={14} /> : <TriangleIcon size={14} />}
      <span className="session-check-words">
        <b>{words.title(check)}</b> {words.sentence(check)}
      </span>
      {check.suggestion !== null && staysInField(check.suggestion) && (
        <Button compact onClick={() => use(check)}>
          {words.use(check)}
          {here === check && <Kbd keys="Alt+U" />}
        </Button>
      )}
      {isBlock ? (
        <Button compact onClick={() => retype(check)}>
          {t('check.retype')}
        </Button>
      ) : (
        <Button compact onClick={() => keep(check)}>
          {t('check.keep')}
        </Button>
      )}
    </div>
  )
}
