import { randomBytes } from 'node:crypto';

/** 256 random bits, safe in an address; matches `fileToken` of the contract. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
