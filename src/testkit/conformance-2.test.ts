// @vitest-environment jsdom
import { keepLaws } from './keep-laws'

keepLaws(1)
