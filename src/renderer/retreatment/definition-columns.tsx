import { useTranslation } from 'react-i18next'
import type {
  RefractorinessItem,
  RefractorinessVerdict,
} from '../../shared/rules/response/refractoriness-answer.ts'
import type { BeforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import type { ThreeValued } from '../../shared/rules/three-valued.ts'
import { REFRACTORINESS_FORMULAS } from '../../shared/rules/response/refractoriness-definitions.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { classNames } from '../ui/class-names.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { DiscIcon, RingIcon } from '../ui/icons/states.tsx'
import { MinusIcon } from '../ui/icons/actions.tsx'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'
import { type EvidenceSource, useEvidenceWords } from './evidence-words.ts'

/** The four definitions in equal cells and in one order; their wording is met or not met, never "stop". */
export function DefinitionColumns({ found }: { readonly found: BeforeTreatingAgain }) {
  const { t } = useTranslation('retreatment')
  const { refractoriness } = found
  return (
    <div className="retreatment-definitions">
      <Panel title={t('refractoriness.title')} lead={t('refractoriness.lead')}>
        <ul className="retreatment-columns">
          {refractoriness.definitions.map((verdict) => (
            <Definition key={verdict.formula} verdict={verdict} found={found} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

interface DefinitionProps {
  readonly verdict: RefractorinessVerdict
  readonly found: EvidenceSource
}

function Definition({ verdict, found }: DefinitionProps) {
  const { t } = useTranslation('retreatment')
  const metWord = useMetWord()
  const formula = REFRACTORINESS_FORMULAS.find((known) => known.formula === verdict.formula)
  if (formula === undefined) return null
  const name = t(`refractoriness.names.${formula.formula}`)
  const word = metWord(verdict.met)
  return (
    <li className="retreatment-column">
      <div className="retreatment-column-head">
        <h3>{name}</h3>
        <Tag title={formula.source}>{t(`refractoriness.certainty.${formula.certainty}`)}</Tag>
      </div>
      <div
        data-met={String(verdict.met)}
        className={classNames('retreatment-verdict', verdict.met === true && 'is-warn')}
      >
        <MetMark met={verdict.met} size={14} />
        <ComputedValue explanation={verdict.explain} label={`${name} ${word}`}>
          {word}
        </ComputedValue>
        <span className="small faint">{t(`refractoriness.asks.${formula.formula}`)}</span>
      </div>
      <ul className="retreatment-items">
        {verdict.items.map((item) => (
          <Item key={item.id} item={item} found={found} />
        ))}
      </ul>
    </li>
  )
}

function Item({ item, found }: { readonly item: RefractorinessItem; readonly found: EvidenceSource }) {
  const language = useLanguage()
  const words = useEvidenceWords(found)
  const word = useMetWord()(item.met)
  const evidence = words(item)
  return (
    <li className={classNames(item.met === true && 'is-met')}>
      <span className="retreatment-mark" title={word}>
        <MetMark met={item.met} size={12} />
        <span className="visually-hidden">{word}</span>
      </span>
      <span className="retreatment-item">
        <b>{item.id}</b> {fieldName(item.id, language)}
        {evidence !== '' && <span className="retreatment-evidence">{evidence}</span>}
      </span>
    </li>
  )
}

function MetMark({ met, size }: { readonly met: ThreeValued; readonly size: 12 | 14 }) {
  if (met === 'unknown') return <RingIcon size={size} />
  return met ? <DiscIcon size={size} /> : <MinusIcon size={size} />
}

function useMetWord(): (met: ThreeValued) => string {
  const { t } = useTranslation('retreatment')
  return (met) =>
    met === 'unknown' ? t('refractoriness.unknown') : t(met ? 'refractoriness.met' : 'refractoriness.notMet')
}
