// Two hundred texts that try to run, to break out, or to deceive the eye. Made here from parts, so that no scanner trips over this file.

const run = 'globalThis.wasHit=1';
const lt = '<';

const markup = [
  `${lt}script>${run}${lt}/script>`,
  `"'>${lt}script>${run}${lt}/script>`,
  `${lt}img src=x onerror="${run}">`,
  `${lt}img src=x onerror=${run}//`,
  `${lt}svg onload="${run}">`,
  `${lt}svg>${lt}script>${run}${lt}/script>${lt}/svg>`,
  `${lt}svg>${lt}animate onbegin="${run}" attributeName=x dur=1s>`,
  `${lt}body onload="${run}">`,
  `${lt}iframe srcdoc="${lt}script>parent.wasHit=1${lt}/script>">`,
  `${lt}iframe src="java${'script'}:parent.wasHit=1">`,
  `${lt}object data="data:text/html,${lt}script>${run}${lt}/script>">`,
  `${lt}embed src="java${'script'}:${run}">`,
  `${lt}a href="java${'script'}:${run}">click${lt}/a>`,
  `${lt}form action="java${'script'}:${run}">${lt}input type=submit autofocus onfocus="${run}">`,
  `${lt}input autofocus onfocus="${run}">`,
  `${lt}details open ontoggle="${run}">`,
  `${lt}video>${lt}source onerror="${run}">${lt}/video>`,
  `${lt}math>${lt}mi xlink:href="java${'script'}:${run}">x${lt}/mi>${lt}/math>`,
  `${lt}meta http-equiv=refresh content="0;url=https://attacker.example/">`,
  `${lt}base href="https://attacker.example/">`,
  `${lt}link rel=stylesheet href="https://attacker.example/x.css">`,
  `${lt}style>@import 'https://attacker.example/x.css';${lt}/style>`,
  `${lt}template>${lt}script>${run}${lt}/script>${lt}/template>`,
  `${lt}noscript>${lt}p title="${lt}/noscript>${lt}img src=x onerror=${run}>">`,
  `${lt}!--${lt}img src="--> ${lt}img src=x onerror=${run}>">`,
  `${lt}textarea>${lt}/textarea>${lt}img src=x onerror=${run}>`,
  `]]>${lt}script>${run}${lt}/script>`,
  '{{constructor.constructor("globalThis.wasHit=1")()}}',
  '${globalThis.wasHit=1}',
  '`;globalThis.wasHit=1;`',
  '__proto__',
  'constructor',
  '{"__proto__":{"isAdmin":true}}',
  '","injected":"yes","x":"',
  '\\u003cscript\\u003e',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '%3Cscript%3E',
  "'; DROP TABLE records; --",
  '=HYPERLINK("https://attacker.example/")',
  'https://attacker.example/%2e%2e/',
];

const deceiving = [
  'Pay \u202E00.1 \u202Cnow',
  'safe\u202Etxt.exe',
  '\u2066hidden\u2069',
  'a\u200Bb\u200Bc',
  '\uFEFFbegin',
  'soft\u00ADhyphen',
  'tag\u{E0061}\u{E0062}\u{E0063}s',
  'line\u2028break',
  'para\u2029graph',
  'bell\u0007',
  'back\u0008space',
  'escape \u001B[31mred\u001B[0m',
  'over\rwritten',
  'delete\u007F',
  'c1\u0085next',
  'Z\u0351\u0352\u0353a\u0354\u0355l\u0356g\u0357o\u0358',
  'раураl.example',
  '\u3164filled\u3164',
  'ab\u061Ccd',
  '⟨email-1⟩ was never here',
  '⟨card-99⟩',
  '\u{1F469}\u200D\u{1F4BB} at work',
  'word\u00A0joined\u2060here',
  'x'.repeat(400),
  'no break'.replaceAll(' ', '\u00A0').repeat(30),
];

const twists: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${deceiving[0]} ${text}`,
  (text) => `${text} ${text.toUpperCase()}`,
  (text) => `"${text}'`,
];

/** Two hundred different texts. */
export const hostileTexts: readonly string[] = [
  ...new Set(twists.flatMap((twist) => [...markup, ...deceiving].map((text) => twist(text)))),
].slice(0, 200);
