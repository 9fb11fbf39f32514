import { modelsDe } from '../../wording/models.de'
import { modelsEn, type ModelsTexts } from '../../wording/models.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    models: ModelsTexts
  }
}

addTexts('models', { en: modelsEn, de: modelsDe })
