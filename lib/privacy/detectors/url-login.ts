// User name and password inside an address, as in https://name:password@host (RFC 3986, section 3.2.1).
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// Both together: a name without a password is often a secret too, as a token is to some services.
const pattern = /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/([^\s/?#@⟨⟩"'<>]{1,128}:[^\s/?#@⟨⟩"'<>]{1,256})(?=@)/g;

export const urlLogin = defineDetector({
  name: 'url-login',
  class: 'secret',
  words: 'a name and password inside an address',
  find: (text) => (text.includes('://') ? spansOf(text, pattern) : []),
  hits: [
    `https://‹kim:${'hunter2'}›@example.com/build`,
    `postgres://‹app:${'p%40ss-word'}›@db.internal:5432/orders`,
    `ssh://‹git:${'0123456789abcdef'}›@host`,
  ],
  misses: [
    'https://example.com:8080/a@b',
    'https://example.com/',
    'mailto:kim@example.com',
    'https://kim@example.com',
    'see a://b',
  ],
});
