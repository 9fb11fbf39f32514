import { type ReactNode, useEffect, useId, useState } from 'react'
import './section.css'

/** A part of the form under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="mod-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/**
 * A part that fewer people need: shut, with what it holds in one line beside its heading. `forced`: something in it is wrong, so it opens, and stays so while that is put right.
 * `onOpen` is called every time it opens.
 */
export function Fold(props: {
  readonly title: string
  readonly summary: string
  readonly forced?: boolean
  readonly children: ReactNode
  onOpen?(): void
}) {
  const { forced = false, onOpen } = props
  const [open, setOpen] = useState(forced)
  useEffect(() => {
    if (forced) setOpen(true)
  }, [forced])
  return (
    <details
      className="mod-fold"
      open={open}
      onToggle={event => {
        const isOpen = event.currentTarget.open
        setOpen(isOpen)
        if (isOpen) onOpen?.()
      }}
    >
      <summary>
        <h2>{props.title}</h2>
        <span className="mod-fold-say">{props.summary}</span>
      </summary>
      <div className="mod-fold-in">{props.children}</div>
    </details>
  )
}
