import { describe, expect, it } from 'vitest';
import { codeFrom, endpointOrigin } from '#lib/sync/address.ts';

describe('the address of an endpoint', () => {
  it('is taken with or without https://, and in any case', () => {
    for (const typed of [
      'https://Precedent.example',
      ' precedent.example ',
      'https://precedent.example/',
      'precedent.example:443',
    ])
      expect(endpointOrigin(typed)).toBe('https://precedent.example');
    expect(endpointOrigin('precedent.example:8443')).toBe('https://precedent.example:8443');
  });

  it('may be http on this computer only', () => {
    for (const host of ['localhost:8787', '127.0.0.1:8787', '127.8.9.1', '[::1]:8787'])
      expect(endpointOrigin(`http://${host}`)).toBe(`http://${host}`);
    for (const other of ['http://precedent.example', 'http://localhost.example', 'http://127.0.0.1.example', 'http://10.0.0.1'])
      expect(() => endpointOrigin(other)).toThrow('over https only');
    for (const odd of ['ftp://precedent.example', 'javascript://precedent.example/%0aalert(1)'])
      expect(() => endpointOrigin(odd)).toThrow('over https only');
  });

  it('is refused with what to type when it holds more than an origin, or nothing', () => {
    for (const more of ['/inbox', '?a=1', '#x'])
      expect(() => endpointOrigin(`precedent.example${more}`)).toThrow('Type https://precedent.example');
    expect(() => endpointOrigin('https://ada:secret@precedent.example')).toThrow('Type https://precedent.example');
    for (const odd of ['', '  ', 'not an address', 'https://'])
      expect(() => endpointOrigin(odd)).toThrow('This is not an address');
  });
});

describe('a code', () => {
  it('is taken as people type it', () => {
    for (const typed of ['ABCD-EFGH-2345', 'abcd efgh 2345', ' abcdefgh2345 ', 'ABCD–EFGH–2345'])
      expect(codeFrom(typed)).toBe('ABCD-EFGH-2345');
  });

  it('is refused with the form that it should have', () => {
    for (const typed of ['', 'ABCD-EFGH', 'ABCD-EFGH-234', 'ABCD-EFGH-23456', 'ABCD-EFGH-I0O1', 'ÄBCD-EFGH-2345'])
      expect(() => codeFrom(typed)).toThrow('three groups of four');
  });
});
