// Made-up amounts, numbers, dates, versions, digests and ids, which nobody has to hide; by slot.
import { decimal, two, type Make } from '#tests/bench/redaction/values.ts';

/** What nobody has to hide. */
export const plainValues: Readonly<Record<string, Make>> = {
  order: ({ one, signs, below }) =>
    one([
      `${2020 + below(7)}-${signs(5, decimal)}`,
      signs(8, decimal),
      `PO-${signs(6, decimal)}`,
      `INV${signs(9, decimal)}`,
      signs(10, decimal),
    ]),
  date: ({ one, below }) =>
    one([
      `2026-${two(1 + below(12))}-${two(1 + below(28))}`,
      `${1 + below(28)}.${1 + below(12)}.2026`,
      `${1 + below(12)}/${1 + below(28)}/2026`,
    ]),
  time: ({ below }) => `${two(below(24))}:${two(below(60))}`,
  amount: ({ one, below }) => {
    const whole = 100 + below(9_000_000);
    return one([
      `${whole.toLocaleString('en')}.${two(below(100))} USD`,
      `${whole.toLocaleString('de')},${two(below(100))} EUR`,
      `${whole.toLocaleString('fr').replaceAll(/\s/g, ' ')} EUR`,
    ]);
  },
  number: ({ below }) => String(below(1000)),
  version: ({ one, below }) =>
    one([
      `${below(9)}.${below(20)}`,
      `${below(9)}.${below(20)}.${below(20)}`,
      `v${below(9)}.${below(20)}.${below(20)}.${below(99)}`,
    ]),
  sha: ({ signs, one }) => signs(one([7, 40, 64]), '0123456789abcdef'),
  uuid: ({ signs }) => [8, 4, 4, 4, 12].map((count) => signs(count, '0123456789abcdef')).join('-'),
};
