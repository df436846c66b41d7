// Codes that people type: twelve characters to join, twenty-four to take everything back. Stored only as SHA-256.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

// Without 0, 1, I and O, which look alike.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const made = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-');

/** A one-time code for joining: 60 bits, good for seven days. */
export const newEnrolmentCode = (): string => made(3);
export const codeDays = 7;

/** A recovery code: 120 bits. */
export const newRecoveryCode = (): string => made(6);

/** A token that many devices join with: 256 bits, since it lies in a file that whoever uses such a device can read. */
export const newEnrolmentToken = (): string => `precedent-join-${randomBytes(32).toString('base64url')}`;
/** By what an admin names a token: short enough to type, and no part of it. */
export const newTokenId = (): string => made(2);

/** What is stored of a code. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('base64url');

/** Compares two stored forms in constant time. */
export const isSame = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

/** Reads a code as people type it: any case, with or without dashes and spaces. */
export const tidyCode = (typed: string): string =>
  (typed.toUpperCase().match(/[A-Z0-9]/g) ?? []).join('').replaceAll(/(.{4})(?=.)/g, '$1-');
