// What a person is told when asked to agree, by recipient. Consent names the fingerprint of this text; a change is a new version.

export const notice = {
  version: 1,
  text: [
    'The text shown under "Exact text" is all that leaves this device, to the recipient named here.',
    'It is used only for the purposes you choose, until the day you choose.',
    'You can take it back at any time, from this device or with your recovery code. Taking back erases it at the recipient;',
    'for copies already handed on, each recipient is told and your proof lists them.',
    'Saying no has no effect on what stays on this device.',
  ].join(' '),
} as const;

/** Without an organisation: the recipient is this device, for packages that the person builds. */
export const ownNotice = {
  version: 1,
  text: [
    'The text shown under "Exact text" is all that goes into packages that you build on this device.',
    'Precedent sends nothing of it: a package is a file, and goes only where you take it.',
    'It is used only for the purposes you choose, until the day you choose.',
    'You can take it back at any time, and no package that you build from then on holds it.',
    'Files that you built before stay where you put them; Packages says which ones hold it.',
    'Saying no has no effect on what stays on this device.',
  ].join(' '),
} as const;
