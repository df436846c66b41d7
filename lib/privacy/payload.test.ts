import { describe, expect, it } from 'vitest';
import { examples } from '#lib/judgment/example.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';

describe('the payload', () => {
  it.each(examples().map((judgment) => [judgment.kind, judgment] as const))(
    '[C2] of a %s reads back as it was',
    (_kind, judgment) => {
      const { text, hidden } = payloadOf(judgment);
      expect(readPayload(text)).toEqual(judgment);
      expect(hidden).toEqual([]);
    },
  );

  it('[C6] has every string redacted: titles, selectors, fields and attachment names too', () => {
    const [judgment] = examples();
    const address = 'kim@example.com';
    const { text } = payloadOf({
      ...judgment!,
      case: {
        ...judgment!.case,
        tool: address,
        text: `for ${address}`,
        asked: { question: `Ask ${address}?`, options: [address] },
      },
      body: {
        ...judgment!.body,
        workFunction: address,
        verdict: { fields: { chosen: address }, rationale: `because ${address}` },
        evidence: [
          { type: 'page', address: `https://a.example/${address}`, title: address },
          { type: 'quote', exact: address, prefix: address, suffix: address, css: `[title="${address}"]` },
        ],
      },
      attachments: [{ name: `${address} scan.png`, sha256: 'A'.repeat(43), size: 1 }],
    });
    expect(text).not.toContain('kim@');
    expect(text.match(/⟨email-1⟩/g)!.length).toBeGreaterThanOrEqual(12);
    expect(text).not.toContain('⟨email-2⟩');
  });

  it('reads back also where placeholders are longer than what they hide and a text was full', () => {
    const [judgment] = examples();
    const full = 'a@b.co '.repeat(9).padEnd(64, '.');
    const long = 'a@b.co '.repeat(2857);
    const { text } = payloadOf({
      ...judgment!,
      case: { ...judgment!.case, text: long },
      body: { ...judgment!.body, evidence: [{ type: 'quote', exact: 'x', prefix: full, suffix: full }] },
    });
    const { case: judged, body } = readPayload(text);
    expect(body.evidence[0]).toMatchObject({
      prefix: expect.stringMatching(/^ ?⟨email-1⟩.*⟩ \.$/),
      suffix: expect.stringMatching(/⟨email-1⟩ $/),
    });
    expect(judged.text).toMatch(/^(?:⟨email-1⟩ )+$/);
  });

  it('[C10] holds a day and no time', () => {
    const { text } = payloadOf(examples()[0]!);
    expect(text).toContain('"day":"2026-11-22"');
    expect(text).not.toMatch(/\d{2}:\d{2}/);
  });

  it('refuses bytes that are not in canonical form', () => {
    const { text } = payloadOf(examples()[0]!);
    expect(() => readPayload(text.replace('{', '{ '))).toThrow('canonical');
    expect(() => readPayload('{}')).toThrow();
  });
});
