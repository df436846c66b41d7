// Earlier cases of several trades as tests of likeness need them: like ones, unlike ones, and more than a handful.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';

/** What one case is told by. */
export interface PastCase {
  title: string;
  text: string;
  chosen?: string;
  why?: string;
  day?: string;
}

/** A complete judgment of that case. Two with the same title are of one case. */
export const pastCase = ({ title, text, chosen = 'Pay', why = 'As agreed.', day = '2026-11-20' }: PastCase): Judgment => {
  const judgment = sampleJudgment(0, { day });
  const key = Buffer.from(title.padEnd(32, ' ').slice(0, 32)).subarray(0, 32).toString('base64url').padEnd(43, 'A').slice(0, 43);
  return {
    ...judgment,
    case: { key, tool: 'redmine.example', text, asked: { question: 'What now?' } },
    body: {
      ...judgment.body,
      verdict: { fields: { chosen }, rationale: why },
      evidence: [{ type: 'page', address: 'https://redmine.example/issues/1', title }],
    },
  };
};

/** Real-looking cases: payables, support, operations, legal, in English, German and Japanese. */
export const pastCases: readonly PastCase[] = [
  {
    title: 'Invoice 8840 - Payables',
    text: 'Nordwind GmbH, invoice 8840, total 11,900.00 EUR, above the approval limit of 10,000.00 EUR. Sole source supplier.',
    chosen: 'Pay',
    why: 'Sole source under policy 4.2, so the limit does not apply.',
    day: '2026-05-11',
  },
  {
    title: 'Invoice 8702 - Payables',
    text: 'Invoice 8702 from Contoso was sent twice; the purchase order was closed in March and goods were never received.',
    chosen: 'Return',
    why: 'No goods receipt, and the order is closed.',
  },
  {
    title: 'Travel claim 311 - Expenses',
    text: 'Taxi receipts without a date, 84.20 EUR, claimed for a customer visit in Hamburg.',
    chosen: 'Hold',
    why: 'Ask for the dates first.',
  },
  {
    title: 'Ticket 5120: refund after 34 days',
    text: 'Customer asks for a refund 34 days after purchase. The parcel was held at customs for twelve days.',
    chosen: 'Refund',
    why: 'The clock starts at delivery.',
  },
  {
    title: 'Incident 77: database replica lag',
    text: 'Replica lag on the orders database grew to nine minutes after the nightly import; reads were stale for customers.',
    chosen: 'Fail over',
    why: 'Stale reads sold stock that was gone.',
  },
  {
    title: 'Clause 14.2, framework agreement',
    text: 'Counterparty strikes the limitation of liability for gross negligence and proposes uncapped indemnity.',
    chosen: 'Refuse',
    why: 'Uncapped indemnity is outside the playbook.',
  },
  {
    title: 'Reisekosten 12 - Buchhaltung',
    text: 'Die Hotelrechnung enthält Verpflegung; der Rechnungsbetrag wurde ohne Aufteilung eingereicht.',
    chosen: 'Zurückgeben',
    why: 'Verpflegung ist getrennt auszuweisen.',
  },
  {
    title: 'チケット 301: 返金依頼',
    text: '商品が破損して届いたため、顧客が全額の返金を求めている。保証期間は終了している。',
    chosen: '返金',
    why: '輸送中の破損は保証期間に関係しない。',
  },
];
