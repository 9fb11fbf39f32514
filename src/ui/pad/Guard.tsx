import { Component, type ReactNode } from 'react'
import './board.css'
import { type Language, padTexts } from './texts'

/**
 * Stands around every route and every game's own view. What fails inside is replaced by `instead` (the generic screen), or by one sentence and its cause.
 * A new `reset` value tries again.
 */
export class Guard extends Component<
  { readonly language: Language; readonly reset?: unknown; readonly instead?: ReactNode; readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidUpdate(before: Readonly<{ reset?: unknown }>) {
    if (this.state.error !== null && before.reset !== this.props.reset) this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    if (this.props.instead !== undefined) return this.props.instead
    const t = padTexts(this.props.language)
    return (
      <div className="guard" role="alert">
        <p>
          <strong>{t.failed}</strong> {t.failedHint}
        </p>
        <details>
          <summary>{t.details}</summary>
          <pre>{error.message}</pre>
        </details>
      </div>
    )
  }
}
