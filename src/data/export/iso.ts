const DAY = 86_400_000
let knownDay = Number.NaN
let knownDate = ''

/** A UTC instant, in milliseconds since 1970, as ISO 8601 with milliseconds; '' where there is none. Years 0 to 9999. */
export function iso(ms: number | null | undefined): string {
  if (ms === null || ms === undefined || !Number.isFinite(ms)) return ''
  const whole = Math.floor(ms)
  const day = Math.floor(whole / DAY)
  if (day !== knownDay) {
    knownDay = day
    knownDate = civil(day)
  }
  const rest = whole - day * DAY
  const s = Math.floor(rest / 1000)
  return `${knownDate}T${pad(Math.floor(s / 3600), 2)}:${pad(Math.floor(s / 60) % 60, 2)}:${pad(s % 60, 2)}.${pad(rest % 1000, 3)}Z`
}

const pad = (x: number, width: number) => String(x).padStart(width, '0')

/** Days since 1970-01-01 as a date of the proleptic Gregorian calendar: eras of 400 years that begin on 1 March (H. Hinnant, "chrono-compatible low-level date algorithms", 2013). */
function civil(day: number): string {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const inEra = z - era * 146_097
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365)
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(inYear - Math.floor((153 * m + 2) / 5) + 1, 2)}`
}
