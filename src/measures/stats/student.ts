/**
 * Student's t: the value that |T| stays below with probability `level`, for any real degrees of freedom ν > 0.
 * By bisection on the distribution function, which is the regularised incomplete beta function I_{ν/(ν+t²)}(ν/2, 1/2)
 * (Abramowitz & Stegun 26.7.1, evaluated by the continued fraction 26.5.8). Absolute error below 1e-9 for |t| < 1e6.
 */
export function tQuantile(level: number, nu: number): number {
  const tail = 1 - level
  let lo = 0
  let hi = 1
  while (twoTails(hi, nu) > tail && hi < 1e9) hi *= 2
  for (let i = 0; i < 200 && hi - lo > 1e-12 * hi; i++) {
    const mid = (lo + hi) / 2
    if (twoTails(mid, nu) > tail) lo = mid
    else hi = mid
  }
  return (lo + hi) / 2
}

/** P(|T| > t) for Student's t with ν degrees of freedom. */
export const twoTails = (t: number, nu: number): number => beta(nu / (nu + t * t), nu / 2, 0.5)

/** The regularised incomplete beta function I_x(a, b). */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1), tiny)
  let h = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guard(1 + even * d, tiny)
    c = guard(1 + even / c, tiny)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guard(1 + odd * d, tiny)
    c = guard(1 + odd / c, tiny)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h
}

const guard = (x: number, tiny: number) => (Math.abs(x) < tiny ? tiny : x)

/** ln Γ(x) for x > 0, by Lanczos's approximation (g = 7, n = 9); relative error below 1e-13. */
function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
    9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const y = x - 1
  const sum = coefficients.reduce((acc, c, i) => (i === 0 ? c : acc + c / (y + i)), 0)
  const t = y + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}
