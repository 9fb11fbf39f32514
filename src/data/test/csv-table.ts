import Papa from 'papaparse'

/** The rows of a CSV text by column name, read by an independent parser. */
export function table(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, delimiter: ',', newline: '\r\n' })
  if (errors.length > 0) throw new Error(errors[0]?.message)
  return data
}
