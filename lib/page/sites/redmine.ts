// Redmine: an issue, whatever tab, note or edit form of it the page shows.
import { attributeOf, bodyOf, first, titleOf } from '#lib/page/safe.ts';
import { defineSite } from '#lib/page/sites/define.ts';
import { visibleText } from '#lib/page/visible-text.ts';

/** The issue's own address, with the folder in front where Redmine does not have the host to itself. */
const ofIssue = /^(.*\/issues\/\d+)(?:\/edit)?\/?$/;

const textOf = (page: Document, selector: string): string => {
  const element = first(page, selector);
  return element ? visibleText(element, 1500) : '';
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
    const subject = textOf(page, '#content .issue .subject h3') || titleOf(page);
    const [tracker, status] = [textOf(page, '#content > h2'), textOf(page, '#content .issue .status.attribute .value')];
    const description = textOf(page, '#content .issue .description .wiki');
    return {
      id: ofIssue.exec(page.location.pathname)?.[1] ?? '',
      title: subject,
      text: [`${tracker} ${status}`.trim(), subject, description].filter((part) => part !== '').join('\n'),
    };
  },
});
