// [A1] Which headings an element is under, told by tag and by role.
import { expect, it } from 'vitest';
import { headingsIn, headingsOver } from '#lib/page/element/headings.ts';

const overThe = (selector: string, html: string): string[] => {
  document.body.innerHTML = html;
  return headingsOver(document.querySelector(selector)!, headingsIn(document));
};

it('[A1] tells the nearest heading and those of a higher level above it, the nearest last', () => {
  const html = '<h1>Manual</h1><h2>Doors</h2><h3>Locks</h3><h2>Windows</h2><h3>Glass</h3><b id="here"></b><h3>Frames</h3>';
  expect(overThe('#here', html)).toEqual(['Manual', 'Windows', 'Glass']);
});

it('counts what is a heading by role at the level it names, the second where it names none, and each heading once', () => {
  const html = `<div role="heading" aria-level="1">Board</div><div role="heading">Open</div><h3>To do</h3>
    <h3 role="heading" aria-level="1">Today</h3><i id="here"></i>`;
  expect(overThe('#here', html)).toEqual(['Board', 'Open', 'Today']);
});

it('passes over the heading that an element is in', () => {
  expect(overThe('a', '<h1>Claims</h1><h2>April</h2><h2>May <a href="#">4</a></h2>')).toEqual(['Claims', 'April']);
});

it('tells four at most', () => {
  const html = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>${level}</h${level}>`).join('');
  expect(overThe('u', `${html}<u></u>`)).toEqual(['3', '4', '5', '6']);
});
