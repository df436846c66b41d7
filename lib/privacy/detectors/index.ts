// The detectors that there are. A new one is one file here and one line below. Earlier ones win where two overlap.
import { aadhaar } from '#lib/privacy/detectors/aadhaar.ts';
import { birthDate } from '#lib/privacy/detectors/birth-date.ts';
import { bsn } from '#lib/privacy/detectors/bsn.ts';
import { card } from '#lib/privacy/detectors/card.ts';
import { codiceFiscale } from '#lib/privacy/detectors/codice-fiscale.ts';
import type { Detector } from '#lib/privacy/detectors/define.ts';
import { dni } from '#lib/privacy/detectors/dni.ts';
import { email } from '#lib/privacy/detectors/email.ts';
import { iban } from '#lib/privacy/detectors/iban.ts';
import { ip } from '#lib/privacy/detectors/ip.ts';
import { jwt } from '#lib/privacy/detectors/jwt.ts';
import { mac } from '#lib/privacy/detectors/mac.ts';
import { nino } from '#lib/privacy/detectors/nino.ts';
import { nir } from '#lib/privacy/detectors/nir.ts';
import { pan } from '#lib/privacy/detectors/pan.ts';
import { password } from '#lib/privacy/detectors/password.ts';
import { pesel } from '#lib/privacy/detectors/pesel.ts';
import { phone } from '#lib/privacy/detectors/phone.ts';
import { privateKey } from '#lib/privacy/detectors/private-key.ts';
import { randomString } from '#lib/privacy/detectors/random-string.ts';
import { ssn } from '#lib/privacy/detectors/ssn.ts';
import { steuerId } from '#lib/privacy/detectors/steuer-id.ts';
import { token } from '#lib/privacy/detectors/token.ts';
import { urlLogin } from '#lib/privacy/detectors/url-login.ts';
import { urlSecret } from '#lib/privacy/detectors/url-secret.ts';

export const detectors: readonly Detector[] = [
  privateKey,
  jwt,
  token,
  urlLogin,
  urlSecret,
  password,
  card,
  email,
  iban,
  mac,
  ip,
  ssn,
  nino,
  nir,
  steuerId,
  pesel,
  dni,
  codiceFiscale,
  aadhaar,
  bsn,
  pan,
  birthDate,
  phone,
  randomString,
];

/** The detector of that name, or nothing. */
export const detectorNamed = (name: string): Detector | undefined => detectors.find((detector) => detector.name === name);
