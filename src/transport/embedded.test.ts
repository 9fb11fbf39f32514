import { brokerContract } from './test/contract'
import { embedded } from './test/embedded'
import { mqttLab } from './test/labs'

brokerContract('our own broker', async () => {
  const broker = await embedded()
  return mqttLab(broker, () => broker.kill())
})
