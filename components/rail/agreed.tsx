// What was agreed to, and how far it has come.
import { offers, shortPurpose } from '#components/rail/agreeing.ts';
import { dayWords } from '#components/words/days.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import type { ConsentRow } from '#lib/store/db.ts';

export interface AgreedProps {
  consent: ConsentRow;
  organisation: string;
}

/** The terms of an agreement, in sentences. */
export const Agreed = ({ consent: { day, audience, purposes, expiresOn }, organisation }: AgreedProps) => (
  <dl className="facts terms">
    <div>
      <dt>Agreed on</dt>
      <dd>{dayWords(day)}</dd>
    </div>
    <div>
      <dt>To</dt>
      <dd>
        {isForDevice(audience) ? (
          'Packages that I build on this device'
        ) : (
          <>
            {organisation} <span className="exact">{new URL(audience.endpoint).host}</span>
          </>
        )}
      </dd>
    </div>
    <div>
      <dt>For</dt>
      <dd>
        <ul>
          {purposes.map((purpose) => (
            <li key={purpose}>{shortPurpose(purpose, isForDevice(audience) ? offers.device : offers.organisation)}</li>
          ))}
        </ul>
      </dd>
    </div>
    <div>
      <dt>Until</dt>
      <dd>{dayWords(expiresOn)}</dd>
    </div>
  </dl>
);
