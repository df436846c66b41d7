// The exact texts that one request was about, as they were agreed to.
import { bytesWords } from '#components/words/days.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { LeftText } from '#lib/store/requests.ts';

/** Each with its size and fingerprint, and the way to its sheet. What was taken back is still here to read. */
export const LeftTexts = ({ texts }: { texts: readonly LeftText[] | undefined }) => (
  <div className="left-texts">
    {texts?.map(({ id, answer, text, hash }) => (
      <section key={id} aria-label={answer || id}>
        <h3>
          <a href={`#${id}`}>
            <VisibleText text={answer || id} />
          </a>
        </h3>
        {text === undefined ? (
          <p className="meta">Its text is not on this device.</p>
        ) : (
          <>
            <pre className="exact" tabIndex={0} role="region" aria-label={`Exact text of ${answer || id}`}>
              <VisibleText text={text} isProse={false} />
            </pre>
            <p className="meta">
              {bytesWords(new TextEncoder().encode(text).length)} before packing, SHA-256 <code className="exact">{hash}</code>
            </p>
          </>
        )}
      </section>
    ))}
  </div>
);
