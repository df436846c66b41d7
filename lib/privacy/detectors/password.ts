// Passwords, keys and tokens that somebody names as such right before them: "password: …", API_KEY=…, "Authorization: Bearer …".
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';
import { namesOfSecrets } from '#lib/privacy/named-secrets.ts';

// What ends a sentence or a quotation is no part of it; a mark of exclamation can be.
const value = '([^\\s"\'`<>⟨⟩,;()]{5,}[^\\s"\'`<>⟨⟩,;().:»”’\\]}])';
const named = new RegExp(`${namesOfSecrets}["'\`]?${value}`, 'giu');
const bearer = /(?<![A-Za-z])(?:bearer|basic)\s{1,3}([A-Za-z0-9+/_.~-]{16,2048}={0,2})/gi;

/** Words, variables and stars are no secrets; what is one has digits or signs among its letters. */
const isGuarded = (found: string): boolean => {
  const bare = found.replace(/[!?]+$/, '');
  return (
    !/^[${%<*#[.@/\\]|^(?:process|env|self|this|os)\.|^\d{1,4}[-./:]\d{1,2}[-./:]|^https?:/i.test(bare) &&
    /\p{L}/u.test(bare) &&
    (/\d/.test(bare) || /[!@#$%^&*+?~]/.test(bare))
  );
};

/** One of these is in every name. Most texts have none. */
const hint = /pass|pwd|key|secret|token|kennwort|zugang|mot de|mdp|contrase|has[lł]o|wachtw|parola|bearer|basic/i;

const find = (text: string) => {
  if (!hint.test(text)) return [];
  const found = [...spansOf(text, named, isGuarded), ...spansOf(text, bearer, isGuarded)].toSorted((a, b) => a.start - b.start);
  return found.filter(({ start }, place) => place === 0 || start >= found[place - 1]!.end);
};

export const password = defineDetector({
  name: 'password',
  class: 'secret',
  words: 'a password or key that is named as one',
  find,
  hits: [
    `password: ‹${'hunter2'}›`,
    `Passwort lautet ‹${'Sommer2024!x'}›`,
    `mot de passe : ‹${'S0leil-Bleu'}›`,
    `hasło: ‹${'kot7Pies'}›`,
    `API_KEY=‹${'9f86d081884c7d65'}›`,
    `"client_secret": "‹${'q7W-8e_R9t0'}›"`,
    `Authorization: Bearer ‹${'a1B2c3D4e5F6g7H8'}›`,
    `AccountKey=‹${'Zk39aQwT+7/xB2='}›`,
  ],
  misses: [
    'Password: required',
    'password: ********',
    'the password is wrong',
    'secret: ${SECRET_KEY}',
    'token: process.env.TOKEN1',
    'a secret to nobody',
    'api key = settings',
    'Token: 2026-11-22',
    'basic understanding of 2 things',
    'the key is under the mat 42',
  ],
});
