import { dashboardDe } from '../../wording/dashboard.de'
import { dashboardEn, type DashboardTexts } from '../../wording/dashboard.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    dashboard: DashboardTexts
  }
}

addTexts('dashboard', { en: dashboardEn, de: dashboardDe })
