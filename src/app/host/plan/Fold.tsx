import type { ReactNode } from 'react'

/** A part of the form that stands shut with one line that says how it is set; whoever is content with it needs to open nothing. `problem`: what is wrong inside, which stands there open or shut. */
export function Fold(props: {
  readonly title: string
  readonly say: string
  readonly problem?: string | undefined
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="more fold" open={props.open}>
      <summary>
        <span className="fold-words">
          <span className="fold-title">{props.title}</span>
          <span className="fold-say">{props.say}</span>
          {props.problem !== undefined && <span className="config-error fold-problem">{props.problem}</span>}
        </span>
      </summary>
      <div className="config">{props.children}</div>
    </details>
  )
}

/** Where the explanation of a field stands: under it. */
export const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']
