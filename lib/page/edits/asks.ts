// Which controls have a model answer anew: what they say, or what their makers call those that show a picture alone.
import { nameOf } from '#lib/page/edits/name.ts';
import { attributeOf, first, textIn } from '#lib/page/safe.ts';

/** What tools call it. A control that says so by its words, or by what it is named. */
const askedAgain =
  /re-?generat|try again|\bretry\b|\bredo\b|rewrite|(?:another|new) (?:answer|response|version)|neu (?:generieren|erzeugen|schreiben)|noch ?mal|erneut|r[ée]g[ée]n[ée]r|r[ée]essayer|volver a|reintentar|rigenera|riprova|opnieuw|重新|再生成/i;

/** Where makers say what a control is for that shows a picture alone. */
const telling = ['data-testid', 'data-test', 'data-tooltip', 'data-action', 'id', 'class'];
/** Names of pictures, which fonts for icons draw for a word. */
const drawn = /^\s*(?:refresh|autorenew|replay|restart_alt|rotate_right|cached|sync|loop)\s*$/;

/**
 * Whether a control asks for another answer. Perhaps, where it says nothing at all: then only what is written in the place of the answer
 * counts for another one.
 */
export const asks = (control: Element): 'yes' | 'perhaps' | 'no' => {
  const picture = first(control, 'img[alt], [aria-label], [title]');
  const inside = picture ? ['alt', 'aria-label', 'title'].map((name) => attributeOf(picture, name)).join(' ') : '';
  const words = `${nameOf(control)} ${textIn(control).slice(0, 100)} ${inside}`;
  if (askedAgain.test(words)) return 'yes';
  if (/[\p{L}\p{N}]/u.test(words) && !drawn.test(words)) return 'no';
  return askedAgain.test(telling.map((name) => attributeOf(control, name)).join(' ')) ? 'yes' : 'perhaps';
};
