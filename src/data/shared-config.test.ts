import { expect, it } from 'vitest'
import { sampleMatch } from './test/sample'
import { walk } from './walk'

it('logs read from text share one config, so that games work out its benchmarks once', () => {
  const { log, resolved } = sampleMatch({ rounds: 5 })
  const read = () => walk(resolved.game, JSON.parse(JSON.stringify(log)) as typeof log, {}).machine.config
  expect(read()).toBe(read())
  const other = sampleMatch({ rounds: 6 })
  expect(walk(other.resolved.game, other.log, {}).machine.config).toEqual({ rounds: 6, noise: 0, texts: false })
})
