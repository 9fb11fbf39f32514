export { startRun } from './runs'
