// Text of a page as it can be stored: what cannot is taken out before anything else, as `lib/judgment/clean.ts` does on our own side.
import { saysSecret } from '#lib/page/field.ts';

/** An address without the values of what its name says is a secret: a form can put what was typed there. */
export const withoutSecrets = (address: string): string =>
  address.replace(/([?&#;])([^=&#;]{1,100})=[^&#;]*/g, (all, sign: string, name: string) =>
    saysSecret(name) ? `${sign}${name}=` : all,
  );

/** At most so many units of a text, none of them half of a character. */
export const storable = (text: string, most: number): string => text.slice(0, most).toWellFormed().replaceAll('\u0000', '');
