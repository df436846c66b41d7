import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editElsewhere } from '#lib/actions/edits-elsewhere.ts';
import { putSites } from '#lib/store/enabled-sites.ts';

const edit = (after: string) => ({ type: 'edit', field: 'Terms', before: 'net 30', after, came: 'found' });

let told: { frameId: number; result: unknown }[];
beforeEach(async () => {
  fakeBrowser.reset();
  told = [];
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => told } });
  await putSites([{ pattern: 'https://terms.example/*', since: '2026-11-29', hasMarks: true }]);
});

it('gives the edit of a frame where that was the last, and none where the page itself has the last', async () => {
  told = [
    { frameId: 0, result: { at: 10, edit: edit('net 14') } },
    { frameId: 3, result: { at: 20, edit: edit('net 45') } },
    { frameId: 4, result: undefined },
  ];
  expect(await editElsewhere(7)).toMatchObject({ after: 'net 45' });
  told[0] = { frameId: 0, result: { at: 30, edit: edit('net 14') } };
  expect(await editElsewhere(7)).toBeUndefined();
});

it('[K3] believes nothing of a frame that is no edit, and asks none where no tool is switched on', async () => {
  told = [
    { frameId: 3, result: { at: 20, edit: { ...edit('net 45'), more: 1 } } },
    { frameId: 4, result: { at: 'now', edit: edit('net 60') } },
  ];
  expect(await editElsewhere(7)).toBeUndefined();
  told = [{ frameId: 3, result: { at: 20, edit: edit('net 45') } }];
  await putSites([]);
  expect(await editElsewhere(7)).toBeUndefined();
});
