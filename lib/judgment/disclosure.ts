// What a person is told before Precedent does anything, in plain sentences (rule K7). A change of these words is a new version.

/** One part of the disclosure: what it is about, and sentences. */
export interface Told {
  about: string;
  says: readonly string[];
}

export const disclosure = {
  version: 6,
  lead: 'Precedent keeps your judgments at work, each with its reason and what you saw. It is quiet until you ask: nothing is read or kept before you have gone on from this page, and nothing is sent that you have not agreed to.',
  parts: [
    {
      about: 'What it reads',
      says: [
        'Only when you press one of its keys, its toolbar button or its menu entries: what you have selected, with a few words around it so that it can be found again, and the title and address of the page.',
        'So that you find it again beside a case like it, also what the page says of the case, at most 2,000 characters. In a tool that it knows, this becomes the text of the case in your judgment: you read it, and can change it, before you agree to anything. Of any other page it never leaves this device.',
        'In a tool that you switch on, a small script waits in its pages. The side panel reads them while it is open. Where you kept a judgment, the page is looked through for it and shows a mark. What a field held before you worked in it, and what an answer of a model said before you had another written, is remembered in that page until you leave it. Nothing of this is stored.',
        'It never reads passwords. Card numbers, access tokens and private keys that it recognises are replaced before anything is written.',
      ],
    },
    {
      about: 'Where it is kept',
      says: ['In this browser, on this device: what was read, and what you write in the card.'],
    },
    {
      about: 'What leaves this device',
      says: [
        'Of your judgments nothing, until you have read the exact text of one and agreed to send it. You are asked for each one by itself. You can say no, and you can take it back later.',
        'Where your organisation set up this browser, this device can join it by itself once you have gone on from this page. Its public key goes there then, with the name that the organisation gave it, and no judgment.',
        'Once you have joined an organisation, this device asks there for its policy now and then. It says with that which policy you accepted last, and which version of Precedent runs here. What left shows each such request.',
      ],
    },
    {
      about: 'What it never does',
      says: [
        'It does not record in the background, does not follow where you go, and runs in no page before you ask it to, there or by switching on its tool. It sends no statistics.',
      ],
    },
    {
      about: 'How to remove it',
      says: [
        'Right-click its button in the toolbar and choose to remove it. All that it kept on this device goes with it. First take back what you had agreed to send, if it should not stay there.',
      ],
    },
  ] satisfies Told[],
  /** Each permission that the manifest asks for, by name: what it is for. */
  permissions: {
    activeTab: 'To read your selection in the one tab in which you press the key, that one time',
    scripting: 'To put the card over that page, and to find there what you judged',
    storage: 'To keep your judgments on this device',
    unlimitedStorage: 'To keep them also when there are many',
    alarms: 'To send later what you agreed to, and to try again when the network was away',
    contextMenus: 'To offer “Keep a judgment” in the menu of the right mouse button',
    offscreen: 'To keep each step of a recording that you started, also when a step leaves its page',
    sidePanel: 'To show this case, and cases like it, beside the page',
  },
  /** Asked for only when somebody wants what it is for. */
  optionalPermissions: {
    identity: 'To show the page of your organisation on which you sign in, if you join by signing in. Asked for then',
  },
  sites:
    'It has access to no site. Where it needs one, it asks you then. The dashboard lists the tools that you switched on, and switches them off.',
} as const;

/** Of a permission that one browser grants when asked, and another, Firefox, knows from the install on only: what it is for there. */
const fromInstall: Readonly<Record<string, string>> = {
  identity: 'To show the page of your organisation on which you sign in, if you join by signing in',
};

/** What is told of permissions, by name: of those that this browser is asked for, at install and later, and of no others. */
export const permissionsTold = (asked: readonly string[], later: readonly string[]): [name: string, means: string][] => {
  const { permissions, optionalPermissions } = disclosure;
  const told = (name: string, words: Readonly<Record<string, string>>): [string, string] => [name, words[name] ?? ''];
  return [
    ...asked.map((name) => told(name, { ...fromInstall, ...permissions })),
    ...later.map((name) => told(name, optionalPermissions)),
  ];
};

/** What is new in each later version, for somebody who has read an earlier one. */
const changes: Readonly<Record<number, string>> = {
  2: 'In a tool that you switch on, a small script now waits in its pages: they show a mark where you kept a judgment, and remember what a field held before you worked in it, until you leave the page.',
  3: 'In a tool that it knows, what the page says of the case is now part of your judgment, as its text. You read it, and can change it, before you agree to anything.',
  4: 'It asks the browser for one more thing, a page without a window: while a recording that you started runs, each step is kept there, also when a step leaves its page. And in a tool that you switch on, what an answer of a model said before you had another written is remembered in that page until you leave it.',
  5: 'When this device asks an organisation that you joined for its policy, it now says which one you accepted last, and which version of Precedent runs here. Nothing of your work is in that.',
  6: 'Where your organisation set up this browser, this device can join it by itself, without a code; where it has a page to sign in, you can join there. Nothing is agreed to by that: you still see every judgment before it leaves.',
};

/** What changed since the version that somebody has read, oldest first; nothing for somebody who has read none. */
export const changedSince = (version: number | undefined, news: Readonly<Record<number, string>> = changes): string[] =>
  version === undefined
    ? []
    : Object.entries(news)
        .filter(([since]) => Number(since) > version)
        .map(([, sentence]) => sentence);
