import { useEffect } from 'react'
import { LANGUAGES, type Language } from './texts'

/** The page's language, direction and title, as browsers and screen readers ask for them. */
export function useDocument(language: Language, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = LANGUAGES[language].dir
    document.title = title
  }, [language, title])
}
