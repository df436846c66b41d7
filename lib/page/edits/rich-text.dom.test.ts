// The text of a place that is written in like a page reads as a person sees it, whatever the editor puts in for itself.
import { expect, it } from 'vitest';
import { richText } from '#lib/page/edits/rich-text.ts';

const read = (html: string, keepsSpaces = false): string => {
  const place = document.createElement('div');
  place.innerHTML = html;
  return richText(place, keepsSpaces);
};

it('puts each block on a line of its own, with empty ones and breaks', () => {
  expect(read('<h2>Refund</h2><p>On <b>day 41</b>.</p><ul><li>a</li><li>b</li></ul><p><br></p><p>End<br></p>')).toBe(
    'Refund\nOn day 41.\na\nb\n\nEnd',
  );
  expect(read('one<div>two</div><div>three<br>four<br><br></div>')).toBe('one\ntwo\nthree\nfour\n');
  expect(read('<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>')).toBe('a\nb');
});

it('squeezes the source’s own spaces, keeps those of a person, and keeps all where the place shows them', () => {
  expect(read('\n  <p>two\n   words&nbsp; here </p>\n')).toBe('two words  here');
  expect(read('<p>a  b\n c</p>', true)).toBe('a  b\n c');
  expect(read('<pre>a  b\n  c</pre>')).toBe('a  b\n  c');
});

it('leaves out what an editor keeps for itself: placeholders, handles, carets', () => {
  expect(read('<p>\uFEFFDay<span data-slate-placeholder>Write here</span> 41\u200B</p>')).toBe('Day 41');
  expect(read('<ol><li><span class="ql-ui"></span>strike</li></ol><div class="ck-fake-selection-container">x</div>')).toBe(
    'strike',
  );
  expect(read(`<p>a${'\u2060'.repeat(7)}b <img alt="👍"></p><style>p{}</style>`)).toBe('ab 👍');
});
