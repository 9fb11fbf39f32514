import { tableModelsDe } from '../../../wording/table-models.de'
import { type TableModels, tableModelsEn } from '../../../wording/table-models.en'
import { addTexts } from '../../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    tableModels: TableModels
  }
}

addTexts('tableModels', { en: tableModelsEn, de: tableModelsDe })
