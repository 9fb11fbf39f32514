import { useEffect, useRef, useState } from 'react'
import { VERSION } from '../core/version'
import { hostPublicOf } from '../host/wire/keys'
import type { JoinLink } from '../host/wire/link'
import { openTransport, ownBroker } from '../transport/open'
import { JoinClient } from './client/client'
import { browserKeep } from './client/keep'
import { Pages } from './Pages'
import { watchPage } from './page-life'
import { randomBytes } from './random'
import type { Language } from './texts'

/** A client for as long as the page shows this session. */
export function Session({ link, language }: { readonly link: JoinLink; readonly language: Language }) {
  const [client, setClient] = useState<JoinClient | null>(null)
  // Only what it begins with: the start page offers the choice.
  const first = useRef(language)
  useEffect(() => {
    const { session } = hostPublicOf(link.key)
    const made = new JoinClient({
      link,
      app: VERSION,
      language: first.current,
      keep: browserKeep(),
      random: randomBytes,
      at: () => performance.now(),
      open: credentials => openTransport(link.broker ?? ownBroker(location.href), { session, ...credentials }),
    })
    const stop = watchPage(made)
    setClient(made)
    return () => {
      stop()
      void made.close()
    }
  }, [link])
  return client === null ? null : <Pages client={client} label={link.label} />
}
