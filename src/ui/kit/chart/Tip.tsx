/** What the pointer is over: a title and named values. */
export function Tip(props: {
  readonly isActive: boolean | undefined
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly value: string }[]
}) {
  if (props.isActive !== true || props.rows.length === 0) return null
  return (
    <div className="chart-tip">
      <p>{props.title}</p>
      {props.rows.slice(0, 12).map(row => (
        <p key={row.name}>
          {row.name} <b>{row.value}</b>
        </p>
      ))}
    </div>
  )
}
