import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedOf, pickedOf } from './picked'
import type { Importer } from './use-import'

/** The button that opens the file picker. */
export function ImportButton({
  importer,
  isFirst,
  children,
}: {
  readonly importer: Importer
  readonly isFirst: boolean
  readonly children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" data-first={isFirst || undefined} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".zip,.jsonl,.json,.csv,application/zip,application/x-ndjson,application/jsonl,application/json"
        onChange={event => {
          importer.take(pickedOf(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The button that picks a whole folder: records of the literature come in hundreds. */
export function FolderButton({ importer, children }: { readonly importer: Importer; readonly children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" data-quiet onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={node => {
          input.current = node
          // React knows no such attribute, and a property of that name isn't in every browser.
          node?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        data-folder
        onChange={event => {
          importer.take(pickedOf(event.currentTarget.files ?? []))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** Takes files that are dropped anywhere on the page, and says so while they hover over it. */
export function DropTarget({ importer }: { readonly importer: Importer }) {
  const { t } = useTranslation('library')
  const [over, setOver] = useState(false)
  const take = useRef(importer.take)
  useEffect(() => {
    take.current = importer.take
  })
  useEffect(() => {
    let depth = 0
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (isFiles(event) && ++depth > 0) setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (isFiles(event) && --depth <= 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (isFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!isFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) void droppedOf(event.dataTransfer).then(files => take.current(files))
    }
    const all = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', hover],
      ['drop', drop],
    ] as const
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [])
  return over ? (
    <div className="lib-drop" aria-hidden="true">
      <p>{t('drop')}</p>
    </div>
  ) : null
}
