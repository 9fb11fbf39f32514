import { type HostActs, hostActsEn } from '../../wording/host-acts.en'
import { hostActsDe } from '../../wording/host-acts.de'
import { type HostPlan, hostPlanEn } from '../../wording/host-plan.en'
import { hostPlanDe } from '../../wording/host-plan.de'
import { hostDe } from '../../wording/host.de'
import { type HostTexts, hostEn } from '../../wording/host.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    host: HostTexts
    hostActs: HostActs
    hostPlan: HostPlan
  }
}

addTexts('host', { en: hostEn, de: hostDe })
addTexts('hostActs', { en: hostActsEn, de: hostActsDe })
addTexts('hostPlan', { en: hostPlanEn, de: hostPlanDe })
