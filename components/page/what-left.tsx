// Every request that the extension ever made: when, to whom, what for, how much, which judgments, and their exact text (rule C7).
import { Fragment } from 'react';
import { LeftTexts } from '#components/page/left-texts.tsx';
import { purposeWords } from '#components/page/request-words.ts';
import { bytesWords, judgmentsWords, momentWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { RequestRow } from '#lib/store/db.ts';
import type { LeftText, Totals } from '#lib/store/requests.ts';

export interface WhatLeftProps {
  requests: readonly RequestRow[];
  totals: Totals;
  /** The request whose texts are shown, and those, once they are read. */
  open: { id: number; texts: readonly LeftText[] | undefined } | undefined;
  onOpen: (request: RequestRow | undefined) => void;
  /** More of them; nothing where all are shown. */
  onMore: (() => void) | undefined;
  onSave: (as: 'csv' | 'json') => void;
  /** All agreements as records of consent. */
  onSaveConsent: () => void;
}

const columns = ['When', 'What for', 'Judgments', 'To', 'Sent', 'Received', 'Answer'] as const;

const Summary = ({ totals: { requests, bytesOut, bytesIn, records, hosts } }: Pick<WhatLeftProps, 'totals'>) => (
  <p>
    {requests === 1 ? '1 request' : `${requests.toLocaleString()} requests`} about {judgmentsWords(records)}, to{' '}
    {hosts.map(([host, count], place) => (
      <Fragment key={host}>
        {place > 0 && ', '}
        <span className="exact">{host}</span>
        {hosts.length > 1 && ` (${count.toLocaleString()})`}
      </Fragment>
    ))}
    . {bytesWords(bytesOut)} sent, {bytesWords(bytesIn)} received. There were no others.
  </p>
);

const Judgments = ({ request, open, onOpen }: { request: RequestRow } & Pick<WhatLeftProps, 'open' | 'onOpen'>) => {
  const { id, records } = request;
  const isOpen = open?.id === id;
  return records.length === 0 ? (
    <span className="none">None</span>
  ) : (
    <button
      type="button"
      className="button button-text left-open"
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? undefined : request)}
    >
      {judgmentsWords(records.length)}
      <span className="visually-hidden"> exact text</span>
    </button>
  );
};

/** A table, newest first; on a narrow screen each request is drawn as a block of terms and values. */
export const WhatLeft = ({ requests, totals, open, onOpen, onMore, onSave, onSaveConsent }: WhatLeftProps) => (
  <main className="what-left" id="main" tabIndex={-1}>
    <h2>What left</h2>
    {requests.length === 0 ? (
      <p>Nothing has left this device.</p>
    ) : (
      <>
        <Summary totals={totals} />
        <p className="left-acts">
          <KeyedButton look="edge" onPress={() => onSave('csv')}>
            Save the list for a spreadsheet
          </KeyedButton>
          <KeyedButton onPress={() => onSave('json')}>Save it as JSON</KeyedButton>
          <KeyedButton onPress={onSaveConsent}>Save all records of consent</KeyedButton>
        </p>
        <table aria-label="Requests">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => {
              const { id, at, purpose, address, bytesOut, bytesIn, status } = request;
              const cells = [
                momentWords(at),
                purposeWords[purpose],
                <Judgments key="judgments" request={request} open={open} onOpen={onOpen} />,
                <span key="to" className="exact">
                  {address}
                </span>,
                bytesWords(bytesOut),
                bytesWords(bytesIn),
                status === 0 ? (
                  <span key="answer" className="none">
                    None
                  </span>
                ) : (
                  status
                ),
              ];
              return (
                <Fragment key={id}>
                  <tr>
                    {columns.map((name, place) => (
                      <td key={name} data-column={name}>
                        {cells[place]}
                      </td>
                    ))}
                  </tr>
                  {open && open.id === id && (
                    <tr className="left-opened">
                      <td colSpan={columns.length}>
                        <LeftTexts texts={open.texts} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {onMore && (
          <p className="left-acts">
            <KeyedButton onPress={onMore}>Show more</KeyedButton>
            <span className="meta">
              {requests.length.toLocaleString()} of {totals.requests.toLocaleString()}
            </span>
          </p>
        )}
      </>
    )}
  </main>
);
