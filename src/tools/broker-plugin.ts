import type { Server } from 'node:http'
import type { Plugin } from 'vite'

/** Gives the development server what `npm start` has for live sessions: the broker at /mqtt, codes, reports and the network's addresses. */
export const brokerPlugin = (): Plugin => ({
  name: 'parley-broker',
  async configureServer({ httpServer, middlewares, ssrLoadModule }) {
    if (!httpServer) return // a test's, which serves nobody
    const { attachBroker } = (await ssrLoadModule('/src/server/broker.ts')) as typeof import('../server/broker')
    const { Services } = (await ssrLoadModule('/src/server/services.ts')) as typeof import('../server/services')
    const services = new Services(true)
    middlewares.use((request, response, next) => {
      if (!services.answers(request, response)) next()
    })
    await attachBroker(httpServer as Server)
  },
})
