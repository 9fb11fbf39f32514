/** Something that is wrong with a plan, or worth a look, as a sentence in the screen's language. `where`: path of the member, like `parts.0.people`. */
export interface Said {
  readonly where: string
  readonly level: 'refused' | 'warning'
  readonly say: string
}

/** The first sentence about any of these members or what is inside them; undefined where all is well. */
export function saidAt(problems: readonly Said[], ...paths: readonly string[]): string | undefined {
  return problems.find(({ where }) => paths.some(path => where === path || where.startsWith(`${path}.`)))?.say
}
