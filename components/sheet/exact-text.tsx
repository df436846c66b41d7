// The back of the sheet: the exact text that would leave, with its size and fingerprint.
import { useEffect, useMemo, useRef } from 'react';
import { VisibleText } from '#components/words/visible-text.tsx';
import { bytesWords } from '#components/words/days.ts';
import { leafRanges } from '#lib/judgment/leaf-ranges.ts';

export interface ExactTextProps {
  text: string;
  bytes: number;
  hash: string;
  /** The front lies beside it and has the heading. */
  isBeside?: boolean;
  /** The value whose bytes are lit. */
  lit?: string | undefined;
}

/** Canonical JSON (RFC 8785) as it would leave; its UTF-8 bytes are what is agreed to. */
export const ExactText = ({ text, bytes, hash, isBeside = false, lit }: ExactTextProps) => {
  const place = useRef<HTMLPreElement>(null);
  const ranges = useMemo(() => (isBeside ? leafRanges(text) : undefined), [text, isBeside]);
  const { start = 0, end = 0 } = (lit === undefined ? undefined : ranges?.get(lit)) ?? {};
  const Heading = isBeside ? 'h3' : 'h2';
  useEffect(() => {
    const pre = place.current;
    const mark = pre?.querySelector('mark');
    if (!pre || !mark) return;
    // Only the text moves, never the page.
    const top = mark.offsetTop - pre.offsetTop;
    if (top < pre.scrollTop || top + mark.offsetHeight > pre.scrollTop + pre.clientHeight) pre.scrollTop = top - 24;
  }, [start, end]);
  return (
    <div className="sheet-back">
      <Heading className="sheet-back-heading">Exact text</Heading>
      <pre ref={place} className="exact" tabIndex={0} role="region" aria-label="Exact text">
        {end > start ? (
          <>
            <VisibleText text={text.slice(0, start)} isProse={false} />
            <mark className="lit">
              <VisibleText text={text.slice(start, end)} isProse={false} />
            </mark>
            <VisibleText text={text.slice(end)} isProse={false} />
          </>
        ) : (
          <VisibleText text={text} isProse={false} />
        )}
      </pre>
      <footer className="fingerprint">
        <span>{bytesWords(bytes)}</span> <span>SHA-256</span> <code className="exact">{hash}</code>
      </footer>
    </div>
  );
};
