/** One column of the export: what it means, its type, its unit, the values it takes. */
export interface Column {
  readonly meaning: string
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'time' | 'json' | 'list'
  readonly unit?: string
  readonly values?: string
}
