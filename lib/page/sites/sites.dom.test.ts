// What the files of tools read, on small pages made like theirs, also where a page bends the DOM or only imitates a tool.
import { beforeEach, expect, it } from 'vitest';
import { bodyOf } from '#lib/page/safe.ts';
import { longestCase } from '#lib/page/sites/define.ts';
import { caseIn, sites } from '#lib/page/sites/index.ts';

/** Shows a page at a path of this host. */
const show = (path: string, head: string, body: string, bodyClass = ''): void => {
  history.replaceState(null, '', path);
  document.head.innerHTML = head;
  bodyOf(document)!.className = bodyClass;
  bodyOf(document)!.innerHTML = body;
};

const knownBy = (): string | undefined => sites.find((site) => site.matches(document))?.name;

beforeEach(() => {
  getSelection()?.removeAllRanges();
});

const select = (selector: string): void => getSelection()!.selectAllChildren(document.querySelector(selector)!);

const redmineHead = '<title>Bug #7: Wrong VAT rate - Demo - Redmine</title><meta name="description" content="Redmine">';
const redmineClass = 'project-demo has-main-menu controller-issues action-show';
const issue = `<div id="content"><h2 class="inline-flex">Bug #7</h2>
  <span class="badge badge-status-open">open</span><div class="issue tracker-1 details">
  <div class="subject"><div><h3>Wrong VAT rate</h3></div></div>
  <div class="attributes"><div class="status attribute"><div>Status:</div><div class="value">New</div></div>
    <div class="priority attribute"><div>Priority:</div><div class="value">High</div></div>
    <div class="assigned-to attribute"><div>Assignee:</div><div class="value">Kim Larsen</div></div>
    <div class="due-date attribute"><div>Due date:</div><div class="value"></div></div>
    <div class="category attribute"><div>Category:</div><div class="value">-</div></div>
    <div class="user_cf cf_2 attribute"><div>Approved by:</div><div class="value">Lea Brandt</div></div>
    <div class="string_cf cf_1 attribute"><div>Order:</div><div class="value">4711</div></div></div>
  <div class="description"><p><strong>Description</strong></p><div class="wiki"><p>Charged <strong>19%</strong> instead of 20%.</p><p>Order 4711</p></div></div>
  </div><div id="history"><div class="journal"><h4>Updated by Lea Brandt</h4><div class="wiki"><p id="asks">The customer asks for the difference.</p></div></div>
  <div class="journal"><div class="wiki"><p>Refunded, as always.</p></div></div></div>
  <form><textarea>Half a note of mine</textarea></form></div>`;

it('Redmine: an issue by its own address, in whatever tab or form it is shown', () => {
  for (const path of ['/issues/7', '/issues/7?tab=notes', '/issues/7#note-3', '/issues/7/edit']) {
    show(path, redmineHead, issue, redmineClass);
    expect(knownBy()).toBe('redmine');
    expect(caseIn(document)).toEqual({
      id: '/issues/7',
      title: 'Wrong VAT rate',
      text: 'Bug #7: Wrong VAT rate\nPriority: High; Order: 4711\nCharged 19% instead of 20%. Order 4711',
      state: 'open, New',
      site: 'redmine',
    });
  }
  show('/tracker/issues/7', redmineHead, issue, redmineClass);
  expect(caseIn(document).id).toBe('/tracker/issues/7');
});

it('[S1] Redmine: a note that is selected is part of the case; the others, where the verdict may stand, are not', () => {
  show('/issues/7', redmineHead, issue, redmineClass);
  select('#asks');
  expect(caseIn(document).text.split('\n').at(-1)).toBe('The customer asks for the difference.');
  expect(caseIn(document).text).not.toMatch(/Refunded|Lea Brandt|Kim Larsen/);
});

it('Redmine: other pages of it, and pages that only have such an address, are read as any other', () => {
  show('/projects/demo/wiki', redmineHead, '<main>Use the rate of the delivery country.</main>', 'controller-wiki action-show');
  expect(knownBy()).toBe('generic');
  show('/issues/7', '<title>Another tracker</title>', '<h1>Seven</h1>', redmineClass);
  expect(knownBy()).toBe('generic');
  expect(caseIn(document)).toMatchObject({ id: '/issues/7', title: 'Seven' });
});

const loungeHead = '<title>#support — The Lounge</title><meta name="application-name" content="The Lounge">';
const message = (from: string, words: string, more = ''): string =>
  `<div class="msg ${more}" data-type="message" data-from="${from}"><span class="time">12:42 </span><span class="content">${words}</span></div>`;
const room = (network: string, name: string, messages: string): string => `<div class="networks">
  <div class="network"><div class="channel-list-item" data-type="lobby" data-name="Elsewhere"></div></div>
  <div class="network"><div class="channel-list-item" data-type="lobby" data-name="${network}"></div>
    <div class="channels"><div class="channel-list-item active" data-type="channel" data-name="${name}"></div></div></div></div>
  <div id="chat-container" data-current-channel="${name}"><div id="chat"><div class="header"><span class="topic">Limit 250 EUR.</span></div>
  <div class="messages"><div class="msg" data-type="join"><span class="content">kim has joined</span></div>${messages}</div></div>
  <textarea id="input">Something I did not send</textarea></div>`;

it('The Lounge: a room by network and name, whatever the address, with its topic and the newest messages', () => {
  const messages = Array.from({ length: 9 }, (_, at) => message('lea', `Message ${at + 1}`)).join('');
  show('/#/chan-2', loungeHead, room('Team', '#support', messages));
  expect(knownBy()).toBe('the-lounge');
  const read = caseIn(document);
  expect(read).toMatchObject({ id: 'Team #support', title: '#support' });
  expect(read.text.split('\n')).toEqual(['Limit 250 EUR.', ...[4, 5, 6, 7, 8, 9].map((at) => `A: Message ${at}`)]);
  show('/#/chan-5', loungeHead, room('Team', '#support', messages));
  expect(caseIn(document).id).toBe('Team #support');
  show('/#/chan-2', loungeHead, room('Other', '#support', messages));
  expect(caseIn(document).id).toBe('Other #support');
});

it('The Lounge: a selected message with what led to it', () => {
  const messages = message('lea', 'Day 41.') + message('kim', '<b>Strike.</b>') + message('lea', 'Later.');
  show('/', loungeHead, room('Team', '#support', messages));
  select('.msg b');
  expect(caseIn(document).text.split('\n')).toEqual(['Limit 250 EUR.', 'A: Day 41.', 'B: Strike.']);
  // As three clicks do: to the very beginning of the next message.
  const range = document.createRange();
  range.setStart(document.querySelector('.msg b')!.firstChild!, 0);
  range.setEnd(document.querySelector('.msg:last-child .time')!, 0);
  getSelection()!.removeAllRanges();
  getSelection()!.addRange(range);
  expect(caseIn(document).text.split('\n').at(-1)).toBe('B: Strike.');
});

it('[S1] The Lounge: who asked whom, without names; what the person said last is their answer and no part of the case', () => {
  const asks =
    '<span class="user" data-name="Kim">Kim</span>, do you agree? I asked <span class="user" data-name="ada">ada</span> too.';
  const messages = [
    message('lea', asks),
    message('kim', 'Which order?', 'self'),
    message('lea', '8812'),
    message('kim', 'Granted.', 'self'),
  ];
  show('/', loungeHead, room('Team', '#support', messages.join('')));
  expect(caseIn(document).text.split('\n')).toEqual([
    'Limit 250 EUR.',
    'A: I, do you agree? I asked B too.',
    'I: Which order?',
    'A: 8812',
  ]);
});

it('The Lounge: where nobody else speaks, the case is what the person said but for their last message', () => {
  const said = ['Broken glasses in shipment 402.', 'Out of foam, says the packer.', 'Credit two thirds.'];
  show('/', loungeHead, room('Team', '#west', said.map((words) => message('kim', words, 'self')).join('')));
  expect(caseIn(document).text.split('\n')).toEqual(['Limit 250 EUR.', `I: ${said[0]}`, `I: ${said[1]}`]);
});

it('The Lounge: its sign-in page shows no room and is read as any other', () => {
  show('/', loungeHead, '<form><input></form>');
  expect(knownBy()).toBe('generic');
});

it('any page: its path, its title, and its main part or the one in which something is selected', () => {
  const body = `<nav>Menu</nav><main><h1>Invoice 8841</h1><p>Net 30 days</p>
    <section role="region"><p id="inner">Approval limit</p></section></main>`;
  show('/invoices/8841?x=1#y', '<title>ERP</title>', body);
  expect(caseIn(document)).toEqual({
    id: '/invoices/8841',
    title: 'Invoice 8841',
    text: 'Invoice 8841 Net 30 days Approval limit',
  });
  select('#inner');
  expect(caseIn(document).text).toBe('Approval limit');
  show('/p', '<title>T</title><meta property="og:title" content="Open title">', '<div itemscope>Thing</div><p>More</p>');
  expect(caseIn(document)).toEqual({ id: '/p', title: 'Open title', text: 'Thing' });
});

it('[C6] nothing that is typed, hidden or a script is read, and no more than a stranger needs', () => {
  const body = `<main><p>Shown</p><textarea>typed</textarea><select><option>chosen</option></select><div contenteditable="true">draft</div>
    <input value="4111"><p hidden>hidden</p><script>code</script><p>${'word '.repeat(2000)}</p></main>`;
  show('/p', '', body);
  const { text } = caseIn(document);
  expect(text.slice(0, 10)).toBe('Shown word');
  expect(text.length).toBeLessThanOrEqual(longestCase);
  expect(text).not.toMatch(/typed|chosen|draft|4111|hidden|code/);
});

it('a page that bends the DOM, or only imitates a tool, is read by the next file that can', () => {
  const names = ['title', 'body', 'querySelector', 'querySelectorAll', 'getSelection', 'activeElement'];
  const bent = names.map((name) => `<img name="${name}">`).join('');
  show(
    '/issues/7',
    redmineHead,
    `<form><input name="textContent"><input name="closest"><input name="parentNode">${issue}</form>${bent}`,
    redmineClass,
  );
  expect(caseIn(document)).toMatchObject({ id: '/issues/7', title: 'Wrong VAT rate' });
  show('/issues/7', redmineHead, bent, redmineClass);
  expect(caseIn(document)).toMatchObject({ id: '/issues/7', title: 'Bug #7: Wrong VAT rate - Demo - Redmine' });
});
