import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStored } from '../forms/store.ts'
import { formatNumber, formatQuantity } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useSession } from './session-context.ts'
import { useExplainedFacts } from './use-explained-facts.ts'

/** More possible stages than this say nothing: what is missing stands in the explanation. */
const STAGES_NAMED = 3

/** Liver function and stage as far as they are known: what every ruleset reads, each with how it came about. */
export function ScoresLine() {
  const { t } = useTranslation('eligibility')
  const { judgement } = useSession()
  const { low, high, classLow, classHigh } = useStored(judgement, (state) => state.childPugh)
  const albi = useStored(judgement, (state) => state.albi)
  const clearance = useStored(judgement, (state) => state.clearance)
  const verdict = useStored(judgement, (state) => state.verdicts[0])
  const explained = useExplainedFacts()
  const facts = useStored(judgement, (state) => state.facts)
  // Where HCC is confirmed and nobody has counted, "no tumour" is possible by the table alone.
  const isCounted = facts.diagnosis_hcc !== 'confirmed' || (facts.n_tumours ?? null) !== null
  const stage = (all: readonly string[]) => {
    const possible = isCounted ? all : all.filter((one) => one !== 'none')
    return possible.length > STAGES_NAMED
      ? t('stage.open')
      : possible.map((one) => (one === 'none' ? t('stage.none') : one)).join(t('stage.or'))
  }
  return (
    <dl className="verdict-scores">
      <Score name="Child-Pugh" isOpen={low !== high}>
        <ComputedValue explanation={explained.childPugh}>
          {low === high ? `${classLow}${low}` : `${classLow}${low}–${classHigh}${high}`}
        </ComputedValue>
      </Score>
      <Score name="ALBI" isOpen={albi === null}>
        <ComputedValue explanation={explained.albi}>
          {albi === null
            ? t('stage.open')
            : t('albi', { score: formatNumber(albi.shown, 2), grade: albi.modifiedGrade })}
        </ComputedValue>
      </Score>
      {verdict !== undefined && (
        <>
          <Score name="BCLC" isOpen={verdict.bclc.stage === null}>
            <ComputedValue explanation={explained.bclc}>
              {explained.assumesEcogCause
                ? t('stage.assumed', { stage: stage(verdict.bclc.possible) })
                : stage(verdict.bclc.possible)}
            </ComputedValue>
          </Score>
          <Score name="CNLC" isOpen={verdict.cnlc.stage === null}>
            <ComputedValue explanation={explained.cnlc}>{stage(verdict.cnlc.possible)}</ComputedValue>
          </Score>
        </>
      )}
      <Score name={t('clearance')} isOpen={clearance.shown === null}>
        <ComputedValue explanation={clearance.explain}>
          {clearance.shown === null ? t('stage.open') : formatQuantity(clearance.shown, 'mL/min')}
        </ComputedValue>
      </Score>
    </dl>
  )
}

interface ScoreProps {
  readonly name: string
  /** Nothing is known yet: the word for it is quieter than a value. */
  readonly isOpen?: boolean
  readonly children: ReactNode
}

function Score({ name, isOpen = false, children }: ScoreProps) {
  return (
    <div data-open={isOpen || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
