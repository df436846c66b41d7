// What was agreed to, and how far it has come.
import { shortPurpose } from '#components/rail/agreeing.ts';
import { dayWords } from '#components/words/days.ts';
import type { ConsentRow } from '#lib/store/db.ts';

export interface AgreedProps {
  consent: ConsentRow;
  organisation: string;
}

/** The terms of an agreement, in sentences. */
export const Agreed = ({ consent, organisation }: AgreedProps) => (
  <dl className="facts terms">
    <div>
      <dt>Agreed on</dt>
      <dd>{dayWords(consent.day)}</dd>
    </div>
    <div>
      <dt>To</dt>
      <dd>
        {organisation} <span className="exact">{new URL(consent.audience.endpoint).host}</span>
      </dd>
    </div>
    <div>
      <dt>For</dt>
      <dd>
        <ul>
          {consent.purposes.map((purpose) => (
            <li key={purpose}>{shortPurpose(purpose)}</li>
          ))}
        </ul>
      </dd>
    </div>
    <div>
      <dt>Until</dt>
      <dd>{dayWords(consent.expiresOn)}</dd>
    </div>
  </dl>
);
