/**
 * Watches the bytes of one connection for MQTT packets that are longer than allowed (MQTT 3.1.1, section 2.2), before anybody collects them: a packet may be spread over any number of
 * WebSocket messages, each of them small.
 */
export class PacketMeter {
  #left = 0
  #length = 0
  #shift = 0
  #isInHeader = false

  constructor(private readonly most: number) {}

  /** Takes the next bytes. False: the packet that has begun is too long, or its length is written wrongly, and the connection must end. */
  takes(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length; ) {
      if (this.#left > 0) {
        const part = Math.min(this.#left, bytes.length - at)
        this.#left -= part
        at += part
        continue
      }
      const byte = bytes[at++] ?? 0
      if (!this.#isInHeader) {
        this.#isInHeader = true
        this.#length = 0
        this.#shift = 0
        continue
      }
      this.#length += (byte & 127) * 2 ** this.#shift
      this.#shift += 7
      if (this.#length > this.most || (byte >= 128 && this.#shift >= 28)) return false
      if (byte < 128) {
        this.#isInHeader = false
        this.#left = this.#length
      }
    }
    return true
  }
}
