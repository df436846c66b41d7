// The Lounge: a room of a chat. The address is the same for every room and changes with each start; network and room say which it is.
// People are A, B and I: a stranger needs to know who asked whom, and not who they are.
import { attributeOf, before, closest, first, isElement, lastIn, parentOf, rangeBy, selectionIn, some } from '#lib/page/safe.ts';
import { defineSite, longestCase } from '#lib/page/sites/define.ts';
import { textAt, visibleText } from '#lib/page/visible-text.ts';

/** Messages before the newest, or up to the selected one, that a stranger needs to follow. */
const around = 6;

/** Lines that are looked at for them: people who come and go have lines of their own. */
const mostLooked = 200;

const roomOf = (page: Document): string => {
  const chat = first(page, '#chat-container[data-current-channel]');
  return chat ? attributeOf(chat, 'data-current-channel') : '';
};

/** The network that the open room is listed under, by its name: ids of its own are made anew with each account. */
const networkOf = (page: Document): string => {
  const open = first(page, '.channel-list-item.active');
  const network = open && closest(open, '.network');
  const lobby = network && first(network, '.channel-list-item[data-type="lobby"]');
  return lobby ? attributeOf(lobby, 'data-name') : '';
};

const isOwn = (message: Element): boolean => / self /.test(` ${attributeOf(message, 'class')} `);

const message = '#chat .messages .msg[data-type="message"]';

const messageAround = (node: Node): Element | null => {
  const element = isElement(node) ? node : parentOf(node);
  return element && isElement(element) ? closest(element, message) : null;
};

/** The last message of which something is selected. Three clicks end at the very beginning of the next one. */
const selectedIn = (page: Document): Element | null => {
  const selection = selectionIn(page);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const last = range && messageAround(range.endContainer);
  if (!range || !last) return range ? messageAround(range.startContainer) : null;
  const inside = rangeBy(last);
  inside.setStart(last, 0);
  inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString() === '' ? (messageAround(range.startContainer) ?? last) : last;
};

/**
 * The selected message with those before it, else the newest ones. Not what the person wrote last: that is their answer. What came after
 * the selected message is left out for the same reason. Where nobody else speaks, all but their last is what there is.
 */
const messagesOf = (page: Document): Element[] => {
  const selected = selectedIn(page);
  const list = first(page, '#chat .messages');
  const found: Element[] = [];
  const last: Element[] = [];
  let at = selected ?? (list && lastIn(list));
  for (let looked = 0; at && found.length < around && looked < mostLooked; looked++, at = before(at)) {
    if (!Element.prototype.matches.call(at, message)) continue;
    const isAnswer = !selected && found.length === 0 && isOwn(at);
    (isAnswer ? last : found).unshift(at);
  }
  return found.length > 0 ? found : last.slice(-around - 1, -1);
};

/** "A: …" for each message, with names that are mentioned in it said the same way. */
const linesOf = (messages: readonly Element[]): string[] => {
  const people = new Map<string, string>();
  let letter = 65;
  const called = (name: string): string => {
    const key = name.toLowerCase();
    if (!people.has(key)) people.set(key, String.fromCharCode(letter++));
    return people.get(key)!;
  };
  for (const each of messages) if (isOwn(each)) people.set(attributeOf(each, 'data-from').toLowerCase(), 'I');
  return messages.map((each) => {
    const from = attributeOf(each, 'data-from');
    const speaker = from && `${called(from)}: `;
    const content = first(each, '.content');
    if (!content) return speaker;
    const mentioned = some(content, '.user[data-name]', 10).map((user) => attributeOf(user, 'data-name'));
    return mentioned
      .filter((name) => name !== '')
      .reduce((words, name) => words.replaceAll(name, called(name)), speaker + visibleText(content, longestCase / around));
  });
};

export const theLounge = defineSite({
  name: 'the-lounge',
  matches: (page) => first(page, 'meta[name="application-name"][content="The Lounge"]') !== null && roomOf(page) !== '',
  read: (page) => {
    const room = roomOf(page);
    const parts = [textAt(page, '#chat .header .topic', 400), ...linesOf(messagesOf(page))];
    return { id: `${networkOf(page)} ${room}`, title: room, text: parts.filter((part) => part !== '').join('\n') };
  },
});
