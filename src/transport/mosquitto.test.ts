import { describe } from 'vitest'
import { brokerContract } from './test/contract'
import { mqttLab } from './test/labs'
import { isHere, mosquitto, run } from './test/processes'

describe.runIf(isHere(mosquitto))('with the program', () => {
  brokerContract('Mosquitto', async () => {
    const broker = await run(mosquitto)
    return mqttLab(broker, () => broker.end())
  })
})
