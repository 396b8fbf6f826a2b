import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Logo } from '../ui/icons/logo.tsx'
import { PLACES } from './places.ts'

/** The main places of the program, each an icon with its word. */
export function Rail() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const current = PLACES.findLast((place) =>
    place.holds.some(
      (prefix) => pathname === prefix || (prefix !== '/' && pathname.startsWith(`${prefix}/`)),
    ),
  )
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <Link to="/" className="rail-logo" aria-label="Embolog" tabIndex={-1}>
        <Logo />
      </Link>
      {PLACES.map((place) => {
        const { to, key, Icon } = place
        const isHere = place === current
        return (
          <Link
            key={key}
            to={to}
            className={key === 'settings' ? 'rail-link rail-last' : 'rail-link'}
            aria-current={isHere ? 'page' : undefined}
          >
            <Icon />
            {t(`nav.${key}`)}
          </Link>
        )
      })}
    </nav>
  )
}
