// The Lounge: a room of a chat. The address is the same for every room and changes with each start; network and room say which it is.
import { all, attributeOf, closest, first, selectionIn } from '#lib/page/safe.ts';
import { defineSite, longestCase } from '#lib/page/sites/define.ts';
import { visibleText } from '#lib/page/visible-text.ts';

/** Messages before the newest, or around the selected one, that a stranger needs to follow. */
const around = 6;

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

/** The last of the selected messages with those before it, else the newest ones. */
const messagesOf = (page: Document): string[] => {
  const messages = all(page, '#chat .messages .msg[data-type="message"]');
  const selection = selectionIn(page);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const selected = messages.findLastIndex(
    (message) => range && (message.contains(range.startContainer) || range.isPointInRange(message, 0)),
  );
  const end = selected < 0 ? messages.length : selected + 1;
  return messages.slice(Math.max(0, end - around), end).map((message) => {
    const content = first(message, '.content');
    const words = content ? visibleText(content, longestCase / around) : '';
    const from = attributeOf(message, 'data-from');
    return from ? `${from}: ${words}` : words;
  });
};

export const theLounge = defineSite({
  name: 'the-lounge',
  matches: (page) => first(page, 'meta[name="application-name"][content="The Lounge"]') !== null && roomOf(page) !== '',
  read: (page) => {
    const room = roomOf(page);
    const topic = first(page, '#chat .header .topic');
    const parts = [topic ? visibleText(topic, 400) : '', ...messagesOf(page)];
    return { id: `${networkOf(page)} ${room}`, title: room, text: parts.filter((part) => part !== '').join('\n') };
  },
});
