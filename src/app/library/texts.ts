import { libraryDe } from '../../wording/library.de'
import { libraryEn, type LibraryTexts } from '../../wording/library.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    library: LibraryTexts
  }
}

addTexts('library', { en: libraryEn, de: libraryDe })
