import { useTranslation } from 'react-i18next'
import { acknowledgementOf } from '../../shared/model/finding.ts'
import { useStored } from '../forms/store.ts'
import { Button } from '../ui/button.tsx'
import { OctagonIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { blockOf, type BlockName } from './blocks.ts'
import { useCheckWords } from './check-words.ts'
import type { Check } from './session-checks.ts'
import { useSession } from './session-context.ts'
import { useSettleCheck } from './use-settle-check.ts'

/** The odd values of a block, each with what was probably meant, or "keep it". The focus stays in the field. */
export function CheckStrip({ block }: { readonly block: BlockName }) {
  const { judgement } = useSession()
  const checks = useStored(judgement, (state) => state.checks)
  const open = checks.filter((check) => !check.isAccepted && blockOf(check.path) === block)
  return (
    <div role="status" className="session-checks">
      {open.map((check) => (
        <CheckLine key={acknowledgementOf(check.finding)} check={check} />
      ))}
    </div>
  )
}

function CheckLine({ check }: { readonly check: Check }) {
  const { t } = useTranslation('sessions')
  const words = useCheckWords()
  const { use, keep, retype } = useSettleCheck()
  const isBlock = check.finding.severity === 'block'
  return (
    <div className="session-check" data-severity={check.finding.severity}>
      {isBlock ? <OctagonIcon size={14} /> : <TriangleIcon size={14} />}
      <span className="session-check-words">
        <b>{words.title(check)}</b> {words.sentence(check)}
      </span>
      {check.suggestion !== null && (
        <Button compact onClick={() => use(check)}>
          {words.use(check)}
          <kbd className="kbd">Alt U</kbd>
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
