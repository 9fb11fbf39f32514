/** Why a match was left before its end. */
export class Stopped extends Error {
  constructor(readonly status: 'aborted' | 'abandoned') {
    super(`match ${status}`)
  }
}
