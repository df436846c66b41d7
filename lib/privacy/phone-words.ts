// What people write beside a telephone number, in the languages of the detectors' own corpus, and beside numbers that are none.
import { oneWordOf } from '#lib/privacy/nearby.ts';

const shared = ['tel(?:[eé](?:ph|f)(?:one?|ono|oon)\\p{L}*)?', 'fax', 'sms', 'whats ?app', 'mobile?', 'cell'];
const english = [
  '(?:tele)?phones?',
  'cell(?:ular|phone)',
  'call(?:ed|ing|back)?',
  'ring',
  'dial(?:led)?',
  'text(?:ed)? (?:me|us|him|her|them)',
  'reach (?:me|us|him|her|them)',
  'contact (?:number|no)',
  '(?:not )?answering at',
  'messages? (?:to|at|from)',
  'my registered',
  'hotline',
  'voicemail',
  'landline',
  'desk',
];
const german = [
  'telefon\\p{L}*',
  'handy\\p{L}*',
  'mobil\\p{L}*',
  '(?:r[uü]ck)?ruf\\p{L}*',
  '(?:r[uü]ck)?anruf\\p{L}*',
  'erreich\\p{L}*',
  'durchwahl',
  'festnetz',
];
const romance = [
  'télé?(?:phone)?',
  'portable',
  'appel\\p{L}*',
  'joindre',
  'joignable',
  'teléf(?:ono)?',
  'tfno',
  'móvil',
  'celular\\p{L}*',
  'll[aá]m\\p{L}*',
  'cellulare',
  'chiam\\p{L}*',
];
const others = ['telefon\\p{L}*', 'kom(?:órk\\p{L}*)?', 'zadzwo\\p{L}*', 'dzwoni\\p{L}*', 'mobiel', 'bereikbaar', 'bel(?:len)?'];

/** Before the number. */
export const namedBefore = oneWordOf(...shared, ...english, ...german, ...romance, ...others);

/** Right after it, as on a business card. */
export const namedAfter =
  /^[ ,(/-]{0,2}(?:office|fax|mobile?|cell|home|work|direct|privat|dienstlich|bureau|domicile|oficina|casa)(?!\p{L})/iu;

/** Before a number that is of something else. */
export const otherNumber =
  /(?:order|invoice|ticket|ref(?:erence)?|case|case id|po|sku|isbn|ean|article|item|account|customer|serial|version|rechnung\p{L}*|bestell\p{L}*|auftrag\p{L}*|konto\p{L}*|kunden\p{L}*|facture|commande|référence|factura|pedido|referencia|faktur\p{L}*|zamówieni\p{L}*|konta|fattura|ordine|factuur|bestelling|rekening)[ :#-]{0,3}(?:no\.?|nr\.?|number|nummer|id|n[°º]|#)?[ :#]{0,3}$/iu;

/** After an amount. */
export const unit =
  /^ ?(?:[€$£¥%]|(?:EUR|USD|GBP|CHF|PLN|INR|JPY|zł|kr|kg|km|m[²³]?|GB|MB|kB|bytes?|people|units|Stück)(?!\p{L}))/u;
