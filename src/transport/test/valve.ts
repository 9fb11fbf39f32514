import { connect, createServer, type Server, type Socket } from 'node:net'

/** A TCP relay in front of a broker, to break one peer's connection as a network does: both ends are reset, and nobody gets through until it is opened again. */
export class Valve {
  readonly #sockets = new Set<Socket>()
  readonly #server: Server
  #isOpen = true

  private constructor(target: number) {
    this.#server = createServer(near => {
      if (!this.#isOpen) return near.resetAndDestroy()
      const far = connect(target, '127.0.0.1')
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from)
        from.on('error', () => {})
        from.on('close', () => {
          this.#sockets.delete(from)
          to.destroy()
        })
        from.pipe(to)
      }
    })
  }

  static async before(target: number): Promise<Valve> {
    const valve = new Valve(target)
    await new Promise<void>(done => valve.#server.listen(0, '127.0.0.1', done))
    return valve
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  cut(): void {
    this.#isOpen = false
    for (const socket of this.#sockets) socket.resetAndDestroy()
  }

  restore(): void {
    this.#isOpen = true
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise(done => this.#server.close(done))
  }
}
