import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { CERTAINTIES, type ExplainedInput, type Explanation } from '../../shared/model/formula.ts'
import { wordFor } from '../../shared/model/term.ts'
import { formulaNamed } from '../../shared/rules/scores/formulas.ts'
import { factCode } from '../../shared/wording/fact-words.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import type { Language } from '../../shared/wording/language.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from './button.tsx'
import { CloseIcon, CopyIcon } from './icons/actions.tsx'
import { RingIcon, TriangleIcon } from './icons/states.tsx'
import { showStatus } from './status-message.ts'
import { Tag } from './tag.tsx'

/** A Mantine dialog around would take the Escape for its own. */
const OWN_ESCAPE = { 'data-mantine-stop-propagation': 'true' }

export interface ComputedValuePanelProps {
  readonly explanation: Explanation
  /** Id of the heading, by which the panel around is named. */
  readonly titleId: string
  readonly onClose: () => void
  /** The heading, which takes the focus when the panel opens. */
  readonly focusRef?: Ref<HTMLHeadingElement>
}

/** How a value came about: formula, the line with the patient's numbers, inputs, what is missing, source. */
export function ComputedValuePanel({ explanation, titleId, onClose, focusRef }: ComputedValuePanelProps) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const { expression, worked, inputs, source, certainty } = explanation
  const outOfDate = inputs.filter(({ state }) => state === 'out-of-date').map(({ name }) => name)
  const bounded = inputs.filter(({ name, value }) => value !== null && explanation.missing.includes(name))
  const onlyBound = bounded.map(({ name }) => name)
  const missing = explanation.missing.filter((name) => ![...outOfDate, ...onlyBound].includes(name))
  const formula = formulaNamed(explanation.formula)
  const cited = (language === 'zh' ? formula?.sourceZh : undefined) ?? source
  const caution = formula?.caution?.[language]

  const named = (names: readonly string[]) =>
    names.map((name) => fieldName(name, language)).join(t('explain.comma'))
  function copy(text: string) {
    void navigator.clipboard.writeText(text).then(() => showStatus({ text: t('explain.copied') }))
  }
  return (
    <>
      <header className="computed-head">
        <h3 id={titleId} ref={focusRef} tabIndex={-1} {...OWN_ESCAPE}>
          {formula?.[language] ?? explanation.formula}
        </h3>
        <Button
          {...OWN_ESCAPE}
          variant="ghost"
          compact
          icon={<CloseIcon size={14} />}
          aria-label={t('close')}
          onClick={onClose}
        />
      </header>
      <p className="computed-expression">{expression}</p>
      {worked !== null && (
        <div className="computed-worked">
          <p>{worked}</p>
          <Button
            {...OWN_ESCAPE}
            variant="ghost"
            compact
            icon={<CopyIcon size={14} />}
            aria-label={t('explain.copy')}
            title={t('explain.copy')}
            onClick={() => copy(worked)}
          />
        </div>
      )}
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      {missing.length > 0 && (
        <p className="computed-note">
          <RingIcon size={14} />
          <span>{t('explain.missing', { names: named(missing) })}</span>
        </p>
      )}
      {onlyBound.length > 0 && (
        <p className="computed-note">
          <RingIcon size={14} />
          <span>{t('explain.onlyBound', { names: named(onlyBound) })}</span>
        </p>
      )}
      {outOfDate.length > 0 && (
        <p className="computed-note is-warn">
          <TriangleIcon size={14} />
          <span>{t('explain.outOfDateNames', { names: named(outOfDate) })}</span>
        </p>
      )}
      {caution !== undefined && (
        <p className="computed-note is-warn">
          <TriangleIcon size={14} />
          <span>{caution}</span>
        </p>
      )}
      <p className="computed-source">
        {t('explain.source', { source: cited })} <Tag>{wordFor(CERTAINTIES, certainty, language)}</Tag>
      </p>
      <p className="computed-source faint">{t('explain.formula', { formula: explanation.formula })}</p>
    </>
  )
}

/** What stands for an input without a value. */
const ABSENT = {
  missing: 'explain.absent',
  assumed: 'explain.absent',
  'out-of-date': 'explain.outOfDate',
  'not-recorded': 'explain.notRecorded',
} as const

function Inputs({ inputs }: { readonly inputs: readonly ExplainedInput[] }) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const scores = inputs.some(({ points }) => points !== null)
  return (
    <table className="computed-inputs">
      <thead>
        <tr>
          <th scope="col">{t('explain.input')}</th>
          <th scope="col" className="end">
            {t('explain.value')}
          </th>
          {scores && (
            <th scope="col" className="end">
              {t('explain.points')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {inputs.map((input) => (
          <tr key={input.name}>
            <th scope="row">
              {fieldName(input.name, language)}
              {input.on !== undefined && <span className="computed-day">{input.on}</span>}
            </th>
            <td className={input.value === null ? 'end faint' : 'end'}>
              {input.value === null
                ? t(ABSENT[input.state ?? 'missing'])
                : input.state === 'assumed'
                  ? t('explain.assumed', { value: valueText(input, language) })
                  : valueText(input, language)}
            </td>
            {scores && <td className="end">{input.points === null ? '–' : spanText(input.points)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Span = { readonly low: number; readonly high: number }

function spanText(span: number | Span): string {
  if (typeof span === 'number') return formatNumber(span)
  return span.low === span.high
    ? formatNumber(span.low)
    : `${formatNumber(span.low)}–${formatNumber(span.high)}`
}

/** `36 g/L`, `28–35 g/L`, `> 60500 ng/mL`, `Mild`; an INR and an age have no unit to print. */
function valueText({ value, unit }: ExplainedInput, language: Language): string {
  const text =
    typeof value === 'number'
      ? formatNumber(value)
      : typeof value === 'object' && value !== null
        ? spanText(value)
        : factCode(String(value), language)
  const printed = unit === null ? '' : unitText(unit)
  return printed === '' ? text : `${text}\u202f${printed}`
}
