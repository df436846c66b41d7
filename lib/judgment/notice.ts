// What a person is told when asked to agree, by recipient. Consent names the fingerprint of this text; other words are another version,
// and every version stays here, so that a person can be shown what changed since they last agreed (rule C12).

/** One version of what is told. */
export interface Notice {
  version: number;
  text: string;
}

const whatLeaves = [
  'The text shown under "Exact text" is all that leaves this device, to the recipient named here.',
  'It is used only for the purposes you choose, until the day you choose.',
];
const takingBack = [
  'You can take it back at any time, from this device or with your recovery code. Taking back erases it at the recipient;',
  'for copies already handed on, each recipient is told and your proof lists them.',
  'Saying no has no effect on what stays on this device.',
];

/** For an organisation, the oldest first. */
export const notices: readonly Notice[] = [
  { version: 1, text: [...whatLeaves, ...takingBack].join(' ') },
  {
    version: 2,
    text: [
      ...whatLeaves,
      'After that day it goes into nothing new, and thirty days later it is erased unless you agree anew.',
      'You can agree anew for longer or for less.',
      ...takingBack,
    ].join(' '),
  },
];

const inPackages = [
  'The text shown under "Exact text" is all that goes into packages that you build on this device.',
  'Precedent sends nothing of it: a package is a file, and goes only where you take it.',
  'It is used only for the purposes you choose, until the day you choose.',
];
const outOfPackages = [
  'You can take it back at any time, and no package that you build from then on holds it.',
  'Files that you built before stay where you put them; Packages says which ones hold it.',
  'Saying no has no effect on what stays on this device.',
];

/** Without an organisation: the recipient is this device, for packages that the person builds. */
export const ownNotices: readonly Notice[] = [
  { version: 1, text: [...inPackages, ...outOfPackages].join(' ') },
  { version: 2, text: [...inPackages, 'You can agree anew for longer or for less.', ...outOfPackages].join(' ') },
];

/** What is told now. */
export const notice = notices.at(-1)!;
export const ownNotice = ownNotices.at(-1)!;
