// The policy of an organisation: one schema, from which come the file, the schemas for browser management, the form of the editor and the
// table in the docs. It says what may be captured and what is asked, hidden and reviewed; there is no field in which anybody could agree
// for a person, and nothing in it is run as code (rule P1).
import * as z from 'zod';
import { purpose } from '#lib/judgment/consent.ts';
import { day } from '#lib/judgment/judgment.ts';
import { standingQuestion } from '#lib/judgment/questions.ts';
import { rubric } from '#lib/judgment/rubrics.ts';
import { unique, words } from '#lib/policy/checked.ts';
import { elsewhere, siteRule } from '#lib/policy/places.ts';
import { siteDescriptions } from '#lib/policy/site.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';

export const policyFormat = 'precedent-policy/1';

/** Detectors of personal data; secrets are hidden whatever a policy says. */
export const floorNames = detectors.filter((each) => each.class === 'personal').map(({ name }) => name);

/** The bases of Article 6(1) GDPR other than consent, which is the person's own and apart from it. */
export const lawfulBases = {
  contract: 'performance of a contract, Art. 6(1)(b) GDPR',
  'legal-obligation': 'a legal obligation, Art. 6(1)(c) GDPR',
  'vital-interests': 'vital interests, Art. 6(1)(d) GDPR',
  'public-task': 'a task in the public interest, Art. 6(1)(e) GDPR',
  'legitimate-interests': 'legitimate interests, Art. 6(1)(f) GDPR',
} as const;

export const recipient = z.strictObject({
  name: words(200).meta({ title: 'Name', description: 'Who is responsible, as people know it' }),
  address: words(400).optional().meta({ title: 'Address', description: 'Where it can be written to' }),
  contact: words(200)
    .optional()
    .meta({ title: 'Contact', description: 'Of the data-protection officer, or who answers instead' }),
});
export type Recipient = z.infer<typeof recipient>;

export const lawfulBasis = z.strictObject({
  basis: z
    .enum(Object.keys(lawfulBases) as (keyof typeof lawfulBases)[])
    .meta({ title: 'Basis', description: 'Of Article 6(1) GDPR' }),
  words: words(500).meta({
    title: 'In words',
    description: 'As the person reads it, beside: "This is theirs; your agreement is separate"',
  }),
});
export type LawfulBasis = z.infer<typeof lawfulBasis>;

export const askedPurpose = z.strictObject({
  purpose: purpose.meta({ title: 'Purpose', description: 'What an agreement may be asked for' }),
  notice: words(600).meta({ title: 'Notice', description: 'What the person is told of it, beside the box' }),
});
export type AskedPurpose = z.infer<typeof askedPurpose>;

const days = z.int().min(1).max(3650);

/** What a policy says. A managed ceiling is the same, with any part left out. */
export const policyShape = {
  sites: z
    .array(siteRule)
    .max(200)
    .meta({ title: 'Sites', description: 'What people may do in which tool. Where several match, the strictest holds' }),
  elsewhere: elsewhere.meta({ title: 'Everywhere else', description: 'What people may do where no site matches' }),
  workFunctions: unique(z.array(words(100)).max(50), (name) => name).meta({
    title: 'Kinds of work',
    description: 'Those that a judgment may name. Any where the list is empty',
  }),
  questions: unique(z.array(standingQuestion).max(100), ({ id }) => id, ['id']).meta({
    title: 'Standing questions',
    description: 'Asked in the same words wherever they apply; a digit answers. Other words need the next version',
  }),
  rubrics: unique(z.array(rubric).max(50), ({ id }) => id, ['id']).meta({
    title: 'Rubrics',
    description: 'Criteria that people judge by. Other words or points need the next version',
  }),
  tools: siteDescriptions.meta({
    title: 'Tools',
    description: 'Tools described as data: which parts of their pages say what the case is',
  }),
  alwaysHidden: unique(z.array(z.enum(floorNames)).max(floorNames.length), (name) => name).meta({
    title: 'Always hidden',
    description: 'Recognised personal data that nobody can show again. Secrets are always hidden',
  }),
  hiddenWords: unique(z.array(words(100)).max(2000), (word) => word.toLowerCase()).meta({
    title: 'Hidden words',
    description: 'Words that are hidden wherever they stand whole in a judgment, in capitals or not, and cannot be shown again',
  }),
  keeping: z
    .strictObject({
      deviceDays: days.optional().meta({
        title: 'Days on the device',
        description:
          'How long a judgment should stay on the device; then the person is asked to remove it. Nothing is removed by a policy',
      }),
      endpointDays: days.optional().meta({
        title: 'Days at the endpoint',
        description: 'The longest that an agreement may run, and so the longest that the endpoint may use a judgment',
      }),
    })
    .meta({
      title: 'Keeping',
      description: 'How long judgments are kept, in days. As long as the person wants where nothing is said',
    }),
  purposes: unique(z.array(askedPurpose).max(3), (entry) => entry.purpose, ['purpose']).meta({
    title: 'Purposes',
    description: 'What people may be asked to agree to, each with its notice. Never chosen beforehand',
  }),
  recipient: recipient.meta({ title: 'Recipient', description: 'Who gets what people agree to send, and answers for it' }),
  lawfulBasis: lawfulBasis
    .optional()
    .meta({ title: 'Lawful basis', description: 'On which the recipient works. Apart from the agreement of the person' }),
  review: z
    .strictObject({
      coolingOffMinutes: z.int().min(0).max(10_080).optional().meta({
        title: 'Cooling-off, in minutes',
        description: 'How long after an agreement nothing is sent, so that it can be undone; at most a week',
      }),
    })
    .meta({ title: 'Review', description: 'What happens between an agreement and sending' }),
  reminders: z.enum(['off', 'quiet']).optional().meta({
    title: 'Reminders',
    description: 'quiet: the toolbar button shows how many judgments wait for a look. Off where nothing is said',
  }),
};

/** A whole policy, as it is written, signed and published. */
export const policy = z.strictObject({
  format: z.literal(policyFormat, `must be "${policyFormat}"`).meta({ title: 'Format', description: `Always ${policyFormat}` }),
  version: z.int().min(1).max(1_000_000_000).meta({ title: 'Version', description: 'Counts up; a device takes no older one' }),
  notAfter: day.meta({ title: 'Not after', description: 'Last day (YYYY-MM-DD, UTC) on which it holds; then sending pauses' }),
  organisation: words(200).meta({ title: 'Organisation', description: 'By its name' }),
  ...policyShape,
});
export type Policy = z.infer<typeof policy>;

/** The widest that browser management allows: any part of a policy. What is absent is not bounded by it. */
export const ceiling = z.strictObject(policyShape).partial();
export type Ceiling = z.infer<typeof ceiling>;
