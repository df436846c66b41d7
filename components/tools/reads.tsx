// What a description has read of a page, part by part.
import { readsOf } from '#components/tools/reads-of.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { SiteDescription } from '#lib/policy/site.ts';

export const Reads = ({ site }: { site: SiteDescription }) => (
  <dl className="reads">
    {readsOf(site).map(({ what, how }) => (
      <div key={what}>
        <dt>{what}</dt>
        <dd>
          <VisibleText text={how} />
        </dd>
      </div>
    ))}
  </dl>
);
