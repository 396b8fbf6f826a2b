import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { isLanguage, type Language } from '../../shared/wording/language.ts'
import { en, zh } from './resources.ts'

const KEY = 'embolog.language'

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  if (isLanguage(kept)) return kept
  return navigator.language.startsWith('zh') ? 'zh' : 'en'
}

/** Starts both languages at once, so that a switch never waits. Call before the first render. */
export function startI18n(language: Language = firstLanguage()): void {
  void i18next.use(initReactI18next).init({
    resources: { en, zh },
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = language
}

/** Switches the whole window; kept on this computer for the next start. */
export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** The language on screen; re-renders on a switch. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'zh' ? 'zh' : 'en'
}
