/** A calm remark before a trade that loses: it says what is the case and stops nobody. */
export function Warning({ says }: { readonly says: string }) {
  return <p className="nego-warning">{says}</p>
}
