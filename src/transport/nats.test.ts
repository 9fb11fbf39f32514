import { describe } from 'vitest'
import { brokerContract } from './test/contract'
import { mqttLab } from './test/labs'
import { isHere, nats, run } from './test/processes'

describe.runIf(isHere(nats))('with the program', () => {
  brokerContract('NATS', async () => {
    const broker = await run(nats)
    return mqttLab(broker, () => broker.end())
  })
})
