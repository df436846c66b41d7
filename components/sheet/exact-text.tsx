// The back of the sheet: the exact text that would leave, with its size and fingerprint.
import { VisibleText } from '#components/words/visible-text.tsx';
import { bytesWords } from '#components/words/days.ts';

export interface ExactTextProps {
  text: string;
  bytes: number;
  hash: string;
}

/** Canonical JSON (RFC 8785) as it would leave; its UTF-8 bytes are what is agreed to. */
export const ExactText = ({ text, bytes, hash }: ExactTextProps) => (
  <div className="sheet-back">
    <h2 className="sheet-back-heading">Exact text</h2>
    <pre className="exact" tabIndex={0} aria-label="Exact text">
      <VisibleText text={text} isProse={false} />
    </pre>
    <footer className="fingerprint">
      <span>{bytesWords(bytes)}</span> <span>SHA-256</span> <code className="exact">{hash}</code>
    </footer>
  </div>
);
