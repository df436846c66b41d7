// Reads roll-out files as their own readers do, and strictly: what regedit, PowerShell or a property list would not take is an error here.
import * as z from 'zod';

/** Values by registry key and name; all that we write are texts. */
export type Registry = Record<string, Record<string, string>>;

const put = (registry: Registry, key: string, name: string, text: string): void => {
  if (registry[key]?.[name] !== undefined) throw new Error(`${key}, ${name} is set twice`);
  registry[key] = { ...registry[key], [name]: text };
};

/** What an earlier roll-out may have left is taken away; what this one set is not. */
const remove = (registry: Registry, key: string, name: string): void => {
  if (registry[key]?.[name] !== undefined) throw new Error(`${key}, ${name} is set and taken away`);
};

/** Bytes of a `.reg` file, version 5: UTF-16 with its mark, lines ended by CR LF, `\` and `"` escaped and nothing else. */
export const readReg = (bytes: Uint8Array): Registry => {
  const text = new TextDecoder('utf-16le', { ignoreBOM: true, fatal: true }).decode(bytes);
  const [head, ...lines] = text.split('\r\n');
  if (head !== '\uFEFFWindows Registry Editor Version 5.00') throw new Error('no head of a .reg file');
  const registry: Registry = {};
  let key: string | undefined;
  for (const line of lines.filter((each) => each !== '')) {
    const [, opened] = /^\[HKEY_LOCAL_MACHINE\\([^\]\n\r]+)\]$/.exec(line) ?? [];
    const [, name, value] = /^"((?:[^"\\\n\r]|\\["\\])+)"="((?:[^"\\\n\r]|\\["\\])*)"$/.exec(line) ?? [];
    const plain = (quoted: string): string => quoted.replaceAll(/\\(["\\])/g, '$1');
    const [, gone] = /^"(\w+)"=-$/.exec(line) ?? [];
    if (opened !== undefined) key = opened;
    else if (key !== undefined && gone !== undefined) remove(registry, key, gone);
    else if (key !== undefined && name !== undefined && value !== undefined) put(registry, key, plain(name), plain(value));
    else throw new Error(`no line of a .reg file: ${line}`);
  }
  return registry;
};

/** As a Windows PowerShell reads it, whatever code page it takes the file for: ASCII alone; a quote in a quoted text is doubled. */
export const readPowerShell = (script: string): Registry => {
  // eslint-disable-next-line no-control-regex
  if (/[^\x20-\x7E\r\n]/.test(script))
    throw new Error('not ASCII: Windows PowerShell reads a file without a mark by its code page');
  const registry: Registry = {};
  const quoted = "'((?:[^']|'')*)'";
  const made = new RegExp(`^if \\(-not \\(Test-Path ${quoted}\\)\\) \\{ New-Item -Path ${quoted} -Force \\| Out-Null \\}$`);
  const set = new RegExp(
    `^New-ItemProperty -Path ${quoted} -Name ${quoted} -PropertyType String -Value (?:${quoted}|\\(\\[regex\\]::Unescape\\(${quoted}\\)\\)) -Force \\| Out-Null$`,
  );
  const taken = new RegExp(`^Remove-ItemProperty -Path ${quoted} -Name ${quoted} -ErrorAction SilentlyContinue$`);
  const there = new Set<string>();
  for (const line of script.split('\r\n')) {
    if (line === '' || line.startsWith('#') || line === "$ErrorActionPreference = 'Stop'") continue;
    const [, key, again] = made.exec(line) ?? [];
    const [, path, name, value, escaped] = (set.exec(line) ?? []).map((each) => each?.replaceAll("''", "'"));
    const [, from, gone] = (taken.exec(line) ?? []).map((each) => each?.replaceAll("''", "'"));
    if (key !== undefined && key === again) there.add(key.replaceAll("''", "'"));
    else if (from !== undefined && there.has(from)) remove(registry, from.replace(/^HKLM:\\/, ''), gone!);
    else if (path !== undefined && there.has(path))
      put(
        registry,
        path.replace(/^HKLM:\\/, ''),
        name!,
        // As System.Text.RegularExpressions.Regex.Unescape does.
        value ??
          escaped!.replaceAll(/\\(?:u([\dA-F]{4})|(\\))/g, (_all, code: string | undefined) =>
            code ? String.fromCharCode(Number.parseInt(code, 16)) : '\\',
          ),
      );
    else throw new Error(`no line that sets a value under a key that is there: ${line}`);
  }
  return registry;
};

const xmlText = (raw: string): string => {
  // eslint-disable-next-line no-control-regex
  if (/[<>\x00-\x08\x0B\x0C\x0E-\x1F]|&(?!lt;|gt;|amp;)/.test(raw)) throw new Error(`not as XML writes a text: ${raw}`);
  return raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
};

/** A property list by Apple's document type (PropertyList-1.0.dtd): one value, whole, with no key twice. */
export const readPlist = (xml: string): unknown => {
  const head =
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE plist PUBLIC "-\/\/Apple\/\/DTD PLIST 1\.0\/\/EN" "http:\/\/www\.apple\.com\/DTDs\/PropertyList-1\.0\.dtd">\n<plist version="1\.0">/;
  if (!head.test(xml)) throw new Error('no head of a property list');
  const body = xml.replace(head, '').trim();
  const tokens = body.match(/<[^<>]+>|[^<>]+/g) ?? [];
  if (tokens.join('') !== body || tokens.at(-1) !== '</plist>') throw new Error('no whole property list');
  let at = 0;
  const blank = (): void => {
    while (tokens[at]?.trim() === '') at++;
  };
  const take = (wanted: string): void => {
    blank();
    if (tokens[at++] !== wanted) throw new Error(`${wanted} is missing before ${tokens[at]}`);
  };
  const held = (name: string): string => {
    const text = tokens[at]?.startsWith('<') ? '' : xmlText(tokens[at++]!);
    take(`</${name}>`);
    return text;
  };
  const value = (): unknown => {
    blank();
    const token = tokens[at++];
    if (token === '<array/>') return [];
    if (token === '<dict/>') return {};
    if (token === '<true/>' || token === '<false/>') return token === '<true/>';
    if (token === '<string>') return held('string');
    if (token === '<integer>') return z.int().parse(Number(held('integer')));
    if (token === '<array>') {
      const entries: unknown[] = [];
      for (blank(); tokens[at] !== '</array>'; blank()) entries.push(value());
      at++;
      return entries;
    }
    if (token !== '<dict>') throw new Error(`${token} is no value`);
    const entries = new Map<string, unknown>();
    for (blank(); tokens[at] !== '</dict>'; blank()) {
      take('<key>');
      const key = held('key');
      if (entries.has(key)) throw new Error(`${key} stands twice`);
      entries.set(key, value());
    }
    at++;
    return Object.fromEntries(entries);
  };
  const read = value();
  take('</plist>');
  if (at !== tokens.length) throw new Error('something stands behind the property list');
  return read;
};
