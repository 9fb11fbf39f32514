import type { ReactNode } from 'react'

/** Waiting says for whom, how long at most, and what then. It takes the room that the question had. What changes every second isn't read out again and again. */
export const Waiting = ({
  title,
  hint,
  clock,
  more,
}: {
  readonly title: string
  readonly hint: string
  readonly clock?: ReactNode
  readonly more?: ReactNode
}) => (
  <div className="waiting">
    <p className="now-who" role="status">
      <span>{title}</span>
      {clock}
    </p>
    <p className="waiting-hint">{hint}</p>
    {more}
  </div>
)
