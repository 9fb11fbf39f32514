/** A finite commutative ring on 0..size−1 in which the elements 0..units−1 differ pairwise by invertible ones. */
export interface Ring {
  readonly size: number
  readonly units: number
  add(a: number, b: number): number
  mul(a: number, b: number): number
}

/**
 * The product of the finite fields of the prime powers that `size` is made of. Elements 0..units−1, units being the smallest of those powers, differ in every component,
 * so that their differences are invertible: as many mutually orthogonal Latin squares as MacNeish's bound gives. Source: H. F. MacNeish, Annals of Mathematics 23 (1922).
 */
export function ringOf(size: number): Ring {
  const fields = primePowers(size).map(({ p, k }) => fieldOf(p, k))
  const units = Math.min(...fields.map(field => field.size))
  // Element x < units stands for x in every component; the others take the codes that are left, in mixed radix.
  const codes = codesOf(fields, size, units)
  const combine = (a: number, b: number, by: 'add' | 'mul'): number => {
    const left = codes.parts[a] as readonly number[]
    const right = codes.parts[b] as readonly number[]
    return codes.of.get(fields.map((field, i) => field[by](left[i] as number, right[i] as number)).join(' ')) as number
  }
  return { size, units, add: (a, b) => combine(a, b, 'add'), mul: (a, b) => combine(a, b, 'mul') }
}

function codesOf(
  fields: readonly Ring[],
  size: number,
  units: number,
): { readonly parts: readonly (readonly number[])[]; readonly of: ReadonlyMap<string, number> } {
  const parts: (readonly number[])[] = Array.from({ length: units }, (_, x) => fields.map(() => x))
  const of = new Map(parts.map((part, i) => [part.join(' '), i]))
  for (let x = 0; x < size; x++) {
    let left = x
    const part = fields.map(field => {
      const digit = left % field.size
      left = Math.floor(left / field.size)
      return digit
    })
    if (of.has(part.join(' '))) continue
    of.set(part.join(' '), parts.length)
    parts.push(part)
  }
  return { parts, of }
}

/** The prime powers whose product is n, each prime once; for n of at least 2. */
export function primePowers(n: number): readonly { readonly p: number; readonly k: number }[] {
  const powers: { readonly p: number; readonly k: number }[] = []
  let left = n
  for (let p = 2; left > 1; p++) {
    if (p * p > left) p = left
    let k = 0
    while (left % p === 0) {
      left /= p
      k++
    }
    if (k > 0) powers.push({ p, k })
  }
  return powers
}

/** The field of p^k elements: polynomials over the integers modulo p, as their digits in base p, modulo the first irreducible one of degree k. */
export function fieldOf(p: number, k: number): Ring {
  const size = p ** k
  const digits = (x: number): number[] => Array.from({ length: k }, (_, i) => Math.floor(x / p ** i) % p)
  const code = (coefficients: readonly number[]): number => coefficients.reduce((sum, c, i) => sum + c * p ** i, 0)
  const modulus = k === 1 ? [0, 1] : irreducible(p, k)
  return {
    size,
    units: size,
    add: (a, b) => {
      const right = digits(b)
      return code(digits(a).map((c, i) => (c + (right[i] as number)) % p))
    },
    mul: (a, b) => (k === 1 ? (a * b) % p : code(remainder(product(digits(a), digits(b), p), modulus, p))),
  }
}

function product(a: readonly number[], b: readonly number[], p: number): number[] {
  const out = Array<number>(a.length + b.length - 1).fill(0)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) out[i + j] = ((out[i + j] as number) + x * y) % p
  return out
}

/** The remainder of a polynomial by a monic one, with as many coefficients as that one's degree. */
function remainder(of: readonly number[], by: readonly number[], p: number): number[] {
  const rest = [...of]
  const degree = by.length - 1
  for (let i = rest.length - 1; i >= degree; i--) {
    const lead = rest[i] as number
    for (let j = 0; j <= degree; j++) rest[i - degree + j] = ((rest[i - degree + j] as number) + (p - lead) * (by[j] as number)) % p
  }
  return Array.from({ length: degree }, (_, i) => rest[i] ?? 0)
}

/** The first monic polynomial of degree k that no monic one of degree 1..k/2 divides, lowest coefficient first. */
function irreducible(p: number, k: number): readonly number[] {
  const monic = (degree: number): readonly (readonly number[])[] =>
    Array.from({ length: p ** degree }, (_, x) => [...Array.from({ length: degree }, (__, i) => Math.floor(x / p ** i) % p), 1])
  const divisors = Array.from({ length: Math.floor(k / 2) }, (_, i) => monic(i + 1)).flat()
  const found = monic(k).find(polynomial => divisors.every(by => remainder(polynomial, by, p).some(c => c !== 0)))
  if (found === undefined) throw new RangeError(`irreducible: expected a prime, found ${p}`)
  return found
}
