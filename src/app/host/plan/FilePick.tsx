import { useRef } from 'react'

/** A button that asks for a file and hands over its text. */
export function FilePick(props: { readonly label: string; readonly accept: string; onText(text: string): void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" data-quiet onClick={() => field.current?.click()}>
        {props.label}
      </button>
      <input
        ref={field}
        type="file"
        accept={props.accept}
        hidden
        aria-label={props.label}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = ''
          if (file !== undefined) void file.text().then(text => props.onText(text))
        }}
      />
    </>
  )
}
