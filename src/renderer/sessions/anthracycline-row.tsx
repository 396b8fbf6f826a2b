import { useTranslation } from 'react-i18next'
import { ANTHRACYCLINE, type AnthracyclineAnswer } from '../../shared/rules/scores/anthracycline.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'

const SCALE_TO_MG_M2 = 600
const { warnFromMgM2, confirmFromMgM2, stopFromMgM2 } = ANTHRACYCLINE.constants
const LIMITS = [warnFromMgM2, confirmFromMgM2, stopFromMgM2]
const TONES = { ok: '', warn: 'is-warn', confirm: 'is-crit', stop: 'is-crit' } as const

export interface AnthracyclineRowProps {
  /** null where none was given before. */
  readonly before: AnthracyclineAnswer | null
  readonly after: AnthracyclineAnswer
}

const share = (mgPerM2: number) => `${Math.min(100, (100 * mgPerM2) / SCALE_TO_MG_M2)}%`

/** Doxorubicin equivalents against the lifetime limits, each limit a tick with its number. */
export function AnthracyclineRow({ before, after }: AnthracyclineRowProps) {
  const { t } = useTranslation('sessions')
  const { raw, status } = after
  const earlier = before === null ? 0 : before.raw
  return (
    <>
      <tr>
        <th scope="row">
          {t('cumulative.equivalent')} <span className="faint">mg/m²</span>
        </th>
        <td>{before === null ? formatNumber(0, 1) : <Load answer={before} />}</td>
        <td>{raw === null || earlier === null ? '–' : formatSigned(raw - earlier, 1)}</td>
        <td>
          <b className={status === null ? undefined : TONES[status]}>
            <Load answer={after} />
          </b>
        </td>
      </tr>
      {raw !== null && earlier !== null && <Limits before={earlier} after={raw} />}
    </>
  )
}

/** The sum, or what is known of it at least. */
function Load({ answer: { raw, knownMgM2, explain } }: { readonly answer: AnthracyclineAnswer }) {
  const known = knownMgM2 === 0 ? '–' : `≥ ${formatNumber(knownMgM2, 1)}`
  return <ComputedValue explanation={explain}>{raw === null ? known : formatNumber(raw, 1)}</ComputedValue>
}

interface LimitsProps {
  readonly before: number
  readonly after: number
}

function Limits({ before, after }: LimitsProps) {
  const { t } = useTranslation('sessions')
  return (
    <tr className="cumulative-limits">
      <td colSpan={4}>
        <div
          className="limit-bar"
          role="img"
          aria-label={t('cumulative.limits', {
            value: formatNumber(after, 1),
            limits: LIMITS.join(', '),
          })}
        >
          <span className="limit-before" style={{ width: share(before) }} />
          <span className="limit-today" style={{ left: share(before), width: share(after - before) }} />
          {LIMITS.map((limit) => (
            <span key={limit} className="limit-tick" style={{ left: share(limit) }} />
          ))}
        </div>
        <div className="limit-scale" aria-hidden>
          <span>{t('cumulative.upperBound')}</span>
          {LIMITS.map((limit) => (
            <span key={limit} className="limit-number" style={{ left: share(limit) }}>
              {limit}
            </span>
          ))}
        </div>
      </td>
    </tr>
  )
}
