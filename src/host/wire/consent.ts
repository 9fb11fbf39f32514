import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8 } from './bytes'

/** SHA-256 of a consent text, hex: what a device says it agreed to, and what the log keeps. */
export const consentHash = (text: string): string => bytesToHex(sha256(utf8(text)))
