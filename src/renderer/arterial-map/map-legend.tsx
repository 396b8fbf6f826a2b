import { useTranslation } from 'react-i18next'

/** What the lines and the tags mean. */
export function MapLegend({ hasToday }: { readonly hasToday: boolean }) {
  const { t } = useTranslation('map')
  return (
    <ul className="map-legend">
      {([1, 2, 3] as const).map((times) => (
        <li key={times}>
          <svg width="34" height="16" aria-hidden className="arterial-map-key">
            <path
              className={`map-artery treated-before-${times}`}
              strokeWidth={2 + times * 0.5}
              d="M2,8 L32,8"
            />
            <circle className={`map-tag before-${times}`} cx="17" cy="8" r="7" />
            <text className="map-tag-text" x="17" y="8">
              {times}
            </text>
          </svg>
          {t(`legend.before${times}`)}
        </li>
      ))}
      {hasToday && (
        <>
          <li>
            <svg width="28" height="16" aria-hidden className="arterial-map-key">
              <path className="map-artery treated-today" strokeWidth="3.4" d="M2,8 L26,8" />
            </svg>
            {t('legend.today')}
          </li>
          <li>
            <svg width="28" height="16" aria-hidden className="arterial-map-key">
              <path className="map-artery carried" strokeWidth="3" d="M2,8 L26,8" />
            </svg>
            {t('legend.carried')}
          </li>
        </>
      )}
      <li>
        <svg width="32" height="16" aria-hidden className="arterial-map-key">
          <g className="is-stub">
            <path className="map-artery" strokeWidth="1.8" d="M5,8 L30,8" />
            <circle className="map-cut" cx="5" cy="8" r="3" />
          </g>
        </svg>
        {t('legend.extrahepatic')}
      </li>
    </ul>
  )
}
