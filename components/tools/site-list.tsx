// Tools that are described as data: loading a file of them, what each one reads, and removing it.
import { Reads } from '#components/tools/reads.tsx';
import { FileButton, jsonFiles } from '#components/words/file-button.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { WrongPlaces } from '#components/words/wrong-places.tsx';
import type { SiteDescription } from '#lib/policy/site.ts';

export interface SiteListProps {
  sites: readonly SiteDescription[];
  /** What is wrong with the file that was chosen last, place by place; empty where nothing is. */
  wrong: readonly string[];
  problem: string | undefined;
  onLoad: (file: File) => void;
  onRemove: (name: string) => void;
}

const example = `{
  "format": "precedent-sites/1",
  "sites": [
    {
      "name": "erp-invoices",
      "title": "ERP invoices",
      "matches": ["https://erp.example/invoices/*"],
      "region": "main.invoice",
      "case": {
        "id": [{ "from": "address", "segment": 2 }],
        "title": { "selector": "h1" },
        "text": [{ "selector": ".supplier", "called": "Supplier" }],
        "state": { "from": "text", "selector": ".state" }
      }
    }
  ]
}`;

const Described = ({ site, onRemove }: { site: SiteDescription; onRemove: () => void }) => (
  <li>
    <h4>
      <VisibleText text={site.title} />
    </h4>
    <p className="exact">{site.matches.join(' ')}</p>
    <details>
      <summary>What is read there</summary>
      <Reads site={site} />
    </details>
    <KeyedButton look="edge" onPress={onRemove}>
      Remove<span className="visually-hidden"> {site.title}</span>
    </KeyedButton>
  </li>
);

/** A section of the page of tools. What is wrong is told by the place in the file, so that its author can mend it. */
export const SiteList = ({ sites, wrong, problem, onLoad, onRemove }: SiteListProps) => {
  return (
    <section className="site-list" aria-labelledby="described-tools">
      <h3 id="described-tools">Tools described in a file</h3>
      <p>
        A file can say which case a page of your tool shows, and which of its parts a stranger needs. Pages are still read only
        when you ask. Nothing in a file is run, and of the text of a page it reads only what you see there.
      </p>
      <div className="site-list-load">
        <FileButton look="edge" words="Load a file" accept={jsonFiles} onFile={onLoad} />
      </div>
      <Problem sentence={problem} />
      <WrongPlaces
        wrong={wrong}
        sentence="This file is not right yet. Nothing was changed. Mend it at these places and load it again."
      />
      {sites.length === 0 ? (
        <p className="none">No tool is described. Redmine and The Lounge are known without.</p>
      ) : (
        <ul aria-label="Tools described in a file">
          {sites.map((site) => (
            <Described key={site.name} site={site} onRemove={() => onRemove(site.name)} />
          ))}
        </ul>
      )}
      <details>
        <summary>What such a file looks like</summary>
        {/* Focusable, for it scrolls where it is narrow. */}
        <pre className="exact" tabIndex={0}>
          {example}
        </pre>
      </details>
    </section>
  );
};
