import type { TFunction } from 'i18next'
import { LINK_VERSION, type LinkFault } from '../setup/link'

/** One sentence about a link that can't be read. */
export function linkSentence(fault: LinkFault, t: TFunction): string {
  if (fault.why === 'newer') return t('table.linkNewer', { found: fault.found, known: LINK_VERSION })
  return t('table.linkBroken', { why: fault.why === 'damaged' ? t('table.linkDamaged') : t('table.linkOther', { where: fault.where }) })
}
