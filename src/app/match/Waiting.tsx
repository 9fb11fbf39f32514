import type { ReactNode } from 'react'

/** Waiting says for whom, how long at most, and what then. It takes the room that the question had. */
export const Waiting = ({ title, hint, clock }: { readonly title: string; readonly hint: string; readonly clock?: ReactNode }) => (
  <div className="waiting" role="status">
    <p className="now-who">
      <span>{title}</span>
      {clock}
    </p>
    <p className="waiting-hint">{hint}</p>
  </div>
)
