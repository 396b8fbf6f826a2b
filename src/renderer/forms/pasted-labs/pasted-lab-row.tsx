import { useTranslation } from 'react-i18next'
import { LABS } from '../../../shared/model/lab.ts'
import { convertedLab, printedUnits } from '../../../shared/rules/plausibility/lab-units.ts'
import type { PastedLab } from '../../../shared/rules/plausibility/pasted-labs.ts'
import { judgeRange } from '../../../shared/rules/plausibility/plausibility.ts'
import { rangeSentence } from '../../../shared/wording/range-sentence.ts'
import { quantityText, unitText } from '../../../shared/wording/unit.ts'
import { useLanguage } from '../../i18n/language.ts'
import { labText } from '../lab-text.ts'

export interface PastedLabRowProps {
  readonly lab: PastedLab
  /** The unit that was chosen where none was recognised. */
  readonly chosen: string | null
  readonly onChoose: (unit: string | null) => void
}

/** One recognised value; where its unit is not known it is asked for, and none is offered first. */
export function PastedLabRow({ lab, chosen, onChoose }: PastedLabRowProps) {
  const { t } = useTranslation('pastedLabs')
  const language = useLanguage()
  const term = LABS.find(({ code }) => code === lab.code)
  const name = term?.[language] ?? lab.code
  const taken = chosen === null ? null : convertedLab(lab.code, lab.value, chosen)
  const unit = lab.unit ?? taken?.unit ?? chosen
  const finding = unit === null ? null : judgeRange(lab.code, taken?.value ?? lab.value, unit)
  return (
    <div className="pasted-labs-row">
      <span>{name}</span>
      <b className="is-number">{labText(lab)}</b>
      {lab.unit !== null ? (
        <span>
          {unitText(lab.unit)}
          {lab.printedValue !== null && (
            <span className="small muted"> {t('converted', { amount: printedText(lab) })}</span>
          )}
        </span>
      ) : (
        <span>
          {lab.printedUnit !== null && (
            <span className="small muted">{t('printed', { unit: lab.printedUnit })} </span>
          )}
          <select
            aria-label={t('unitOf', { name })}
            value={chosen ?? ''}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.value === '' ? null : currentTarget.value)
            }
          >
            <option value="">{t('chooseUnit')}</option>
            {printedUnits(lab.code).map((code) => (
              <option key={code} value={code}>
                {unitText(code)}
              </option>
            ))}
          </select>
          {taken !== null && <span className="small muted"> {quantityText(taken.value, taken.unit)}</span>}
        </span>
      )}
      {finding !== null && <p className="small">{rangeSentence(finding, language)}</p>}
    </div>
  )
}

const printedText = ({ comparator, printedValue, printedUnit }: PastedLab): string =>
  `${labText({ value: printedValue, comparator })} ${printedUnit ?? ''}`
