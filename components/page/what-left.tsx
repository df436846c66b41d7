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

/** A table, newest first. Records link to their sheets. */
export const WhatLeft = ({ requests, hasMore }: WhatLeftProps) => (
  <main className="what-left" id="main">
    <h2>What left</h2>
    {requests.length === 0 ? (
      <p>Nothing has left this device.</p>
    ) : (
      <div className="table-scroll" role="region" aria-label="Requests" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What for</th>
              <th scope="col">Judgments</th>
              <th scope="col">To</th>
              <th scope="col">Sent</th>
              <th scope="col">Received</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ id, at, purpose, records, address, bytesOut, bytesIn, status }) => (
              <tr key={id}>
                <td>{momentWords(at)}</td>
                <td>{purposeWords[purpose]}</td>
                <td>
                  {records.length === 0
                    ? 'none'
                    : records.map((record) => (
                        <a key={record} href={`#${record}`} className="exact">
                          {record.slice(0, 8)}{' '}
                        </a>
                      ))}
                </td>
                <td className="exact">{address}</td>
                <td className="number">{bytesWords(bytesOut)}</td>
                <td className="number">{bytesWords(bytesIn)}</td>
                <td className="number">{status === 0 ? 'none' : status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {hasMore && <p className="meta">The newest {requests.length} are shown.</p>}
  </main>
);
