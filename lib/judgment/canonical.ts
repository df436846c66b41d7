// The one byte form of a value (RFC 8785, JSON Canonicalization Scheme). What is hashed, shown, sent and stored is this.
import canonicalize from 'canonicalize';
import { clean } from '#lib/judgment/clean.ts';

/** Throws on what has no faithful canonical form: lone surrogates, U+0000, -0, numbers beyond 2^53-1, NaN, undefined, foreign objects. */
const check = (value: unknown, at: string): void => {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (value !== clean(value)) throw new Error(`Text at ${at} cannot be stored`);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new Error(`Number at ${at} must be a whole number within 2^53-1`);
    return;
  }
  if (Array.isArray(value)) return value.forEach((entry, index) => check(entry, `${at}/${index}`));
  const proto = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (proto !== Object.prototype && proto !== null) throw new Error(`Value at ${at} is not plain JSON`);
  for (const [key, entry] of Object.entries(value as object)) {
    check(key, at);
    if (entry !== undefined) check(entry, `${at}/${key}`);
  }
};

/**
 * Canonical text of a plain value; its UTF-8 bytes are what `hash` means everywhere. Properties that are undefined are left out.
 * Numbers are whole (I-JSON); decimals that matter travel as strings.
 */
export const canonical = (value: unknown): string => {
  check(value, '');
  return canonicalize(value) as string;
};
