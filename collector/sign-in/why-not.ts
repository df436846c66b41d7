// Why somebody was not let in who signed in, in one sentence each; what the provider and the libraries say of it stays in their words' place.
import { errors } from 'jose';
import * as oauth from 'oauth4webapi';
import { Refusal } from '#collector/http/refusal.ts';

const claims: Readonly<Record<string, string>> = {
  nonce: 'The identity token was made for another device or another try.',
  aud: 'The identity token was made for somebody else than this endpoint.',
  azp: 'The identity token was made for somebody else than this endpoint.',
  iss: 'The identity token is of another provider.',
  exp: 'The identity token has run out.',
  iat: 'The identity token is not of now. The clock of the endpoint or the provider may be wrong.',
  nbf: 'The identity token is not of now. The clock of the endpoint or the provider may be wrong.',
};

const refused = (detail: string): Refusal => new Refusal('sign-in-refused', detail);

/** Which claim a library found wrong, where it says so. */
const claimOf = (error: unknown): string | undefined => {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) return error.claim;
  const { cause } = error as { cause?: { claim?: string } };
  return error instanceof oauth.OperationProcessingError && typeof cause === 'object' ? cause.claim : undefined;
};

/** The refusal for whatever went wrong. `unavailable` where trying later may help. */
export const whyNot = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof oauth.AuthorizationResponseError)
    return refused(`The identity provider did not let the person in (${error.error}).`);
  if (error instanceof oauth.ResponseBodyError)
    return error.error === 'invalid_grant'
      ? refused('The identity provider does not take this answer: it was used already, or has run out.')
      : refused(`The identity provider refuses this endpoint (${error.error}). Tell whoever runs it.`);
  const claim = claimOf(error);
  if (claim !== undefined && claims[claim]) return refused(claims[claim]);
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return refused('The identity token is not signed by the provider.');
  if (error instanceof oauth.OperationProcessingError || error instanceof errors.JOSEError)
    return refused('The answer of the identity provider is not one that OpenID Connect knows.');
  return new Refusal('sign-in-unavailable');
};
