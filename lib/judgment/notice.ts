// What a person is told when asked to agree. Consent names the fingerprint of this text; a change is a new version.

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
