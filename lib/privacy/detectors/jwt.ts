// JSON Web Tokens (RFC 7519) in their compact form, signed or encrypted: what begins with `{"` in base64url, between dots.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern =
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,4000}\.(?:eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{16,2000}|[A-Za-z0-9_-]{0,2000}\.[A-Za-z0-9_-]{16,100}\.[A-Za-z0-9_-]{16,8000}\.[A-Za-z0-9_-]{16,100})(?![A-Za-z0-9_-])/g;

// Put together here, so that scanners of this repository stay quiet.
const part = (length: number): string => `eyJ${'a1B2c3D4e5F6g7H8'.repeat(20).slice(0, length)}`;
const signed = 'k9_Lm-3Q'.repeat(4);

export const jwt = defineDetector({
  name: 'jwt',
  class: 'secret',
  words: 'a signed token of a sign-in (JWT)',
  find: (text) => (text.includes('eyJ') ? spansOf(text, pattern) : []),
  hits: [
    `${part(20)}.${part(40)}.${signed}`,
    `${part(60)}.${part(200)}.${signed}${signed}`,
    `${part(40)}..${signed}.${signed}.${signed}`,
  ],
  misses: ['eyJ alone', 'eyJhbGciOiJub25lIn0', 'eyJhbGciOiJub25lIn0.and.words', 'a.b.c', '1.2.3'],
});
