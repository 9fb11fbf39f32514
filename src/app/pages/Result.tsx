import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ResultScreen } from '../result/ResultScreen'
import { useLoaded } from '../result/use-loaded'
import { useSettings } from '../settings'
import { resultTexts } from '../../wording/result'

/** The result of a match of this tab or of this browser's store, imported ones too. */
export default function Result() {
  const { id } = useParams({ from: '/match/$id/result' })
  const moment = useSearch({ from: '/match/$id/result' })
  const language = useSettings(s => s.language)
  const t = resultTexts(language)
  const loading = useLoaded(id)
  if (loading.is === 'there') return <ResultScreen key={id} match={loading.match} moment={moment} />
  if (loading.is === 'loading')
    return (
      <div className="page" role="status">
        <p className="lead">{t.loading}</p>
      </div>
    )
  return (
    <div className="page">
      <h1>{loading.is === 'none' ? t.gone : t.broken(loading.why)}</h1>
      {loading.is === 'none' && <p className="lead">{t.goneHint}</p>}
      <p>
        <Link to="/" className="button" data-first>
          {t.toHome}
        </Link>
      </p>
    </div>
  )
}
