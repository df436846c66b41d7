// Every request that the extension ever made, with its size and purpose (rule C7).
import { bytesWords, momentWords } from '#components/words/days.ts';
import type { RequestRow } from '#lib/store/db.ts';

const purposeWords: Readonly<Record<RequestRow['purpose'], string>> = {
  enrol: 'Joined the organisation',
  send: 'Sent or took back',
  reconcile: 'Asked what is stored',
  recover: 'Took everything back',
};

export interface WhatLeftProps {
  requests: readonly RequestRow[];
  /** More than these were made. */
  hasMore: boolean;
}

const columns = ['When', 'What for', 'Judgments', 'To', 'Sent', 'Received', 'Answer'] as const;

const Records = ({ records }: Pick<RequestRow, 'records'>) =>
  records.length === 0 ? (
    <span className="none">None</span>
  ) : (
    records.map((record) => (
      <a key={record} href={`#${record}`} className="exact">
        {record.slice(0, 8)}{' '}
      </a>
    ))
  );

/** A table, newest first; on a narrow screen each request is drawn as a block of terms and values. Records link to their sheets. */
export const WhatLeft = ({ requests, hasMore }: WhatLeftProps) => (
  <main className="what-left" id="main">
    <h2>What left</h2>
    {requests.length === 0 ? (
      <p>Nothing has left this device.</p>
    ) : (
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
          {requests.map(({ id, at, purpose, records, address, bytesOut, bytesIn, status }) => {
            const cells = [
              momentWords(at),
              purposeWords[purpose],
              <Records key="records" records={records} />,
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
              <tr key={id}>
                {columns.map((name, place) => (
                  <td key={name} data-column={name}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    )}
    {hasMore && <p className="meta">The newest {requests.length} are shown.</p>}
  </main>
);
