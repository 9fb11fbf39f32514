import { QRCodeSVG } from 'qrcode.react'
import type { WallShow } from './protocol'
import { wallTexts } from './texts'

/** How to come in: the code to scan, where there are letters what to type, and how many are in. */
export function Joining({ show }: { readonly show: WallShow }) {
  const t = wallTexts(show.language).join
  const { join } = show
  return (
    <div className="wall-join">
      {join !== null && (
        <div className="wall-qr">
          {/* Black on white in both themes, with its quiet zone, or cameras don't find it. */}
          <QRCodeSVG value={join.link} size={1024} marginSize={4} level="M" bgColor="#ffffff" fgColor="#000000" title={t.qr} />
        </div>
      )}
      <div className="wall-join-words">
        <h1 className="wall-title">{show.title}</h1>
        {join !== null && (
          <div className="wall-how">
            <p className="wall-lead">{t.scan}</p>
            {join.code !== null && (
              <>
                <p className="wall-lead">
                  {t.goTo}{' '}
                  <span className="wall-address" translate="no">
                    {join.address}
                  </span>{' '}
                  {t.type}
                </p>
                <p className="wall-code" translate="no">
                  {join.code}
                </p>
              </>
            )}
          </div>
        )}
        <p className="wall-count" role="status">
          <strong>{t.in(String(show.in))}</strong> <span>{t.of(String(show.places))}</span>
        </p>
      </div>
    </div>
  )
}
