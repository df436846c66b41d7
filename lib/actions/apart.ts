// What a person typed twice over stands twice: text that would overwrite a record, or be lost with it, becomes a record of its own.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { randomText } from '#lib/store/crypto.ts';

/** The same case and evidence under an id and a salt of their own, without earlier versions. */
export const apart = ({ supersedes: _supersedes, ...judgment }: Judgment): Judgment => ({
  ...judgment,
  id: crypto.randomUUID(),
  salt: randomText(16),
  body: { ...judgment.body, revision: 1 },
});
