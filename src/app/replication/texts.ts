import { replicationDe } from '../../wording/replication.de'
import { replicationEn, type ReplicationTexts } from '../../wording/replication.en'
import { addTexts } from '../i18n'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    replication: ReplicationTexts
  }
}

addTexts('replication', { en: replicationEn, de: replicationDe })
