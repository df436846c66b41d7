// Addresses of endpoints and one-time codes as people type them, in the form that the protocol takes. Errors are sentences for them.
import { enrolmentCode, recoveryCode } from '#lib/wire/enrolment.ts';

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * The origin of an endpoint: https, or http on this computer. Takes an address without `https://`; refuses a path, a query and a
 * user name, since they would be lost unseen.
 */
export const endpointOrigin = (typed: string): string => {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(withScheme))
    throw new Error(
      'This is not an address. Nothing was changed. Type the address you were given, like https://precedent.example.',
    );
  const { protocol, hostname, origin, pathname, search, hash, username, password } = new URL(withScheme);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    throw new Error(
      'Records are sent over https only, except to this computer itself. Nothing was changed. Type an address that begins with https://.',
    );
  if (pathname !== '/' || search || hash || username || password)
    throw new Error(`Only the first part of the address is needed. Nothing was changed. Type ${origin}.`);
  return origin;
};

/** In groups of four, as codes are written. */
const grouped = (typed: string): string => {
  const plain = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
  return (plain.match(/.{1,4}/gu) ?? []).join('-');
};

/** A one-time code as the protocol takes it. Forgives case, spaces and missing dashes. */
export const codeFrom = (typed: string): string => {
  const code = grouped(typed);
  if (!enrolmentCode.safeParse(code).success)
    throw new Error(
      'A code has three groups of four letters and digits, like ABCD-EFGH-2345; 0, 1, I and O do not occur. Nothing was changed. Type it again.',
    );
  return code;
};

/** A recovery code as the protocol takes it, as forgiving. */
export const recoveryCodeFrom = (typed: string): string => {
  const code = grouped(typed);
  if (!recoveryCode.safeParse(code).success)
    throw new Error(
      'A recovery code has six groups of four letters and digits; 0, 1, I and O do not occur. Nothing was changed. Type it again.',
    );
  return code;
};
