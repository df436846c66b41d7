// What is in force, each value with its source and since when; what no policy can change has a lock beside it.
import { dayWords } from '#components/words/days.ts';
import type { EffectiveRow, Source } from '#lib/policy/effective.ts';

const sourceWords: Readonly<Record<Source, string>> = {
  managed: 'set by your organisation, through the browser',
  organisation: 'by the policy of your organisation',
  own: 'yours to decide',
  floor: 'no policy can change this',
};

const Lock = () => (
  <svg className="lock" viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
    <path d="M3 6V4a3 3 0 0 1 6 0v2M1.5 6h9v7h-9z" fill="none" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

export const Effective = ({ rows }: { rows: readonly EffectiveRow[] }) => (
  <dl className="effective">
    {rows.map(({ name, value, sources, since }, index) => (
      <div key={`${index} ${name}`} data-source={sources.join(' ')}>
        <dt>{name}</dt>
        <dd>
          <span className="effective-value">{value}</span>
          <span className="meta">
            {sources.includes('floor') && <Lock />}
            {sources.map((source) => sourceWords[source]).join('; ')}
            {since && `, since ${dayWords(since)}`}
          </span>
        </dd>
      </div>
    ))}
  </dl>
);
