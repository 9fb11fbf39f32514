import { wallDe } from '../../wording/wall.de'
import { type WallTexts, wallEn } from '../../wording/wall.en'

/** The wall's texts: of the session's language on the wall, of the page's language on the controls. */
export const wallTexts = (language: 'en' | 'de'): WallTexts => (language === 'de' ? wallDe : wallEn)
