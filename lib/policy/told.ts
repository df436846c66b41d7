// What a person is told when they are asked to agree under a policy: the product's own notice, who is responsible, and the organisation's
// words for each purpose. Consent names the fingerprint of this text.
import { purposes as purposeWords, type Purpose } from '#lib/judgment/consent.ts';
import { notice } from '#lib/judgment/notice.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { lawfulBases } from '#lib/policy/policy.ts';

/** The notice as a whole; the product's own where no policy says anything. */
export const toldUnder = ({ recipients, purposes }: Limits): string => {
  const [recipient] = recipients ?? [];
  const responsible = recipient && [recipient.name, recipient.address, recipient.contact].filter(Boolean).join(', ');
  return [
    notice.text,
    ...(responsible ? [`Responsible for what you send is ${responsible}.`] : []),
    ...(purposes ?? []).map(({ purpose, notice: words }) => `${purposeWords[purpose]}: ${words}`),
  ].join(' ');
};

/** The purposes that may be asked for, each in the product's words and then the organisation's. */
export const offeredUnder = ({ purposes }: Limits): Partial<Record<Purpose, string>> =>
  purposes === null
    ? purposeWords
    : Object.fromEntries(purposes.map(({ purpose, notice: words }) => [purpose, `${purposeWords[purpose]}. ${words}`]));

/** The organisation's basis in law in words; nothing where it names none, or the person has not seen it yet. */
export const basisUnder = ({ lawfulBases: bases }: Limits): string | undefined => {
  const [basis] = bases ?? [];
  return basis && `${lawfulBases[basis.basis]}. ${basis.words.replace(/\.$/, '')}`;
};
