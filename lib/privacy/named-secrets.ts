// What people and programs call a secret right before they write it down. Used where one is found, and where one is being typed.

const names = [
  'pass(?:word|wd|phrase|code)',
  'pwd',
  '(?:api|access|secret|account|private|auth|encryption|signing|license)[ _-]?key',
  '(?:[a-z]{1,20}[_-])?(?:secret|token)',
  'client[ _-]?secret',
  '(?:access|auth|bearer|refresh|session)[ _-]?token',
  'passw[oö]rt',
  'kennwort',
  'zugangsdaten',
  'mot de passe',
  'mdp',
  'contraseña',
  'hasło',
  'wachtwoord',
  'parola d.ordine',
];

/** The source of a pattern, for the flags `i` and `u`: a name and what ties a value to it, up to the value's quotation mark. */
export const namesOfSecrets = `(?<![\\p{L}\\p{N}])(?:[a-z0-9]{1,20}[_-]){0,2}(?:${names.join('|')})["'\`\\]]?(?:\\s{0,3}(?::=|=>|=|:)\\s{0,3}|\\s(?:is|lautet|ist|est|es|to|è)\\s)`;

/** The source of a pattern, for the flag `i`: parameters of an address whose values open something. */
export const namesInUrls =
  '(?:[a-z]{1,20}[_-])?(?:token|secret|password|passwd|pwd|api[_-]?key|access[_-]?key|auth|signature|sig|session(?:_?id)?|sid|credential|otp|jwt)|assertion|x-amz-(?:signature|credential|security-token)';

/** Parameters that name a case as often as they open something: their values are secrets only where they are long. */
export const vagueNamesInUrls = 'code|key|ticket|state';

/** From how many signs on. */
export const vagueLength = 20;
