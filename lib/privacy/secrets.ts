// The detectors of class `secret`, by themselves: they run at every key that is typed, so the card loads these and no others.
import { card } from '#lib/privacy/detectors/card.ts';
import type { Detector } from '#lib/privacy/detectors/define.ts';
import { jwt } from '#lib/privacy/detectors/jwt.ts';
import { password } from '#lib/privacy/detectors/password.ts';
import { privateKey } from '#lib/privacy/detectors/private-key.ts';
import { token } from '#lib/privacy/detectors/token.ts';
import { urlLogin } from '#lib/privacy/detectors/url-login.ts';
import { urlSecret } from '#lib/privacy/detectors/url-secret.ts';

/** In the order of the registry, as a test holds. */
export const secrets: readonly Detector[] = [privateKey, jwt, token, urlLogin, urlSecret, password, card];
