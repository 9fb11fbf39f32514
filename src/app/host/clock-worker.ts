/** Answers each number of milliseconds with a message when they have passed: timers that a hidden tab doesn't slow down. A timer may fire a little early, so it fires once more. */
self.addEventListener('message', (event: MessageEvent<number>) => {
  const ring = () => self.postMessage(null)
  setTimeout(ring, event.data)
  setTimeout(ring, event.data + 20)
})
