import { runDe } from '../../wording/run.de'
import { runEn, type RunTexts } from '../../wording/run.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    run: RunTexts
  }
}

addTexts('run', { en: runEn, de: runDe })
