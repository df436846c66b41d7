// Redmine: an issue, whatever tab, note or edit form of it the page shows. Neither status nor people are part of its text, nor are notes
// but the one that is selected: they are where the verdict stands.
import { chosenElement } from '#lib/page/chosen-element.ts';
import { attributeOf, bodyOf, closest, first, some, titleOf } from '#lib/page/safe.ts';
import { defineSite } from '#lib/page/sites/define.ts';
import { textAt } from '#lib/page/visible-text.ts';

/** The issue's own address, with the folder in front where Redmine does not have the host to itself. */
const ofIssue = /^(.*\/issues\/\d+)(?:\/edit)?\/?$/;

/** Fields that say what became of the issue, how far it is, or who has it. */
const withheld = /(?:^| )(?:status|assigned-to|progress|spent-time|user_cf)(?: |$)/;

const mostFields = 12;

/** "Priority: Low", without those that are empty. */
const fieldOf = (field: Element): string => {
  const value = textAt(field, '.value', 200);
  const name = textAt(field, ':first-child', 80);
  return withheld.test(attributeOf(field, 'class')) || value === '' || value === '-' ? '' : `${name} ${value}`;
};

const selectedNote = (page: Document): string => {
  const chosen = chosenElement(page);
  const note = chosen && closest(chosen, '.journal');
  return note ? textAt(note, '.wiki', 600) : '';
};

export const redmine = defineSite({
  name: 'redmine',
  matches: (page) => {
    const body = bodyOf(page);
    return (
      first(page, 'meta[name="description"][content="Redmine"]') !== null &&
      body !== null &&
      / controller-issues /.test(` ${attributeOf(body, 'class')} `) &&
      ofIssue.test(page.location.pathname)
    );
  },
  read: (page) => {
    const subject = textAt(page, '#content .issue .subject h3', 300) || titleOf(page);
    const fields = some(page, '#content .issue .attributes .attribute', mostFields).map(fieldOf);
    const parts = [
      [textAt(page, '#content > h2', 300), subject].filter((part) => part !== '').join(': '),
      fields.filter((field) => field !== '').join('; '),
      textAt(page, '#content .issue .description .wiki', 1000),
      selectedNote(page),
    ];
    const status = textAt(page, '#content .issue .status.attribute .value', 100);
    // New is open and Rejected is closed, but only Redmine knows which of an organisation's own words are.
    const badge = textAt(page, '#content .badge[class*="badge-status-"]', 40).toLowerCase();
    return {
      id: ofIssue.exec(page.location.pathname)?.[1] ?? '',
      title: subject,
      text: parts.filter((part) => part !== '').join('\n'),
      state: [badge, status].filter((word) => word !== '').join(', '),
    };
  },
});
