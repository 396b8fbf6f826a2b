import { useTranslation } from 'react-i18next'
import {
  ANTHRACYCLINE_LIMIT_MG_M2,
  ANTHRACYCLINE_RISK_LIMIT_MG_M2,
  ANTHRACYCLINE_WARN_MG_M2,
  type AnthracyclineLoad,
} from '../../shared/rules/scores/anthracycline.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'

const SCALE_TO_MG_M2 = 600
const LIMITS = [ANTHRACYCLINE_WARN_MG_M2, ANTHRACYCLINE_RISK_LIMIT_MG_M2, ANTHRACYCLINE_LIMIT_MG_M2]

export interface AnthracyclineRowProps {
  readonly before: AnthracyclineLoad
  readonly after: AnthracyclineLoad
}

const share = (mgPerM2: number) => `${Math.min(100, (100 * mgPerM2) / SCALE_TO_MG_M2)}%`

/** Doxorubicin equivalents against the lifetime limits, each limit a tick with its number. */
export function AnthracyclineRow({ before, after }: AnthracyclineRowProps) {
  const { t } = useTranslation('sessions')
  const tone =
    after.mgPerM2 >= ANTHRACYCLINE_RISK_LIMIT_MG_M2
      ? 'is-crit'
      : after.mgPerM2 >= ANTHRACYCLINE_WARN_MG_M2
        ? 'is-warn'
        : ''
  const atLeast = after.isIncomplete ? '≥ ' : ''
  return (
    <>
      <tr>
        <th scope="row" title={t('cumulative.equivalentTitle')}>
          {t('cumulative.equivalent')} <span className="faint">mg/m²</span>
        </th>
        <td>
          {atLeast}
          {formatNumber(before.mgPerM2, 1)}
        </td>
        <td>{formatSigned(after.mgPerM2 - before.mgPerM2, 1)}</td>
        <td>
          <b className={tone}>
            {atLeast}
            {formatNumber(after.mgPerM2, 1)}
          </b>
        </td>
      </tr>
      <tr className="cumulative-limits">
        <td colSpan={4}>
          <div
            className="limit-bar"
            role="img"
            aria-label={t('cumulative.limits', {
              value: formatNumber(after.mgPerM2, 1),
              limits: LIMITS.join(', '),
            })}
          >
            <span className="limit-before" style={{ width: share(before.mgPerM2) }} />
            <span
              className="limit-today"
              style={{ left: share(before.mgPerM2), width: share(after.mgPerM2 - before.mgPerM2) }}
            />
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
    </>
  )
}
