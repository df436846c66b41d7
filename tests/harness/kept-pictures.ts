// Pictures that lie on the device, and what their pixels are: decoded by the browser, from the very bytes that are stored.
import type { Browser } from '#tests/harness/browser.ts';
import { inQuietTab } from '#tests/harness/quiet-tab.ts';
import type { PictureRow } from '#lib/store/attachments.ts';

export interface KeptPicture extends Omit<PictureRow, 'bytes'> {
  /** SHA-256 of the stored bytes, reckoned anew. */
  digest: string;
  size: number;
  /** For each mask the largest difference between two of its pixels, in any channel. */
  spreads: number[];
  /** As base64, to be looked at. */
  file: string;
}

/** Every picture on the device. */
export const keptPictures = (browser: Browser): Promise<KeptPicture[]> =>
  inQuietTab(browser, (tab) =>
    tab.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('precedent');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const rows = await new Promise<PictureRow[]>((resolve, reject) => {
        const request = database.transaction('attachments').objectStore('attachments').getAll();
        request.addEventListener('success', () => resolve(request.result as PictureRow[]));
        request.addEventListener('error', () => reject(request.error));
      });
      database.close();
      const found: KeptPicture[] = [];
      for (const { bytes, ...row } of rows) {
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), { colorSpaceConversion: 'none' });
        const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        drawing.drawImage(bitmap, 0, 0);
        const spreads = row.masks.map(({ left, top, width, height }) => {
          const { data } = drawing.getImageData(left, top, width, height);
          const least = [255, 255, 255, 255];
          const most = [0, 0, 0, 0];
          for (let at = 0; at < data.length; at++) {
            least[at % 4] = Math.min(least[at % 4]!, data[at]!);
            most[at % 4] = Math.max(most[at % 4]!, data[at]!);
          }
          return Math.max(...most.map((each, channel) => each - least[channel]!));
        });
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const text = (unit: Uint8Array) => btoa(Array.from(unit, (byte) => String.fromCharCode(byte)).join(''));
        const digest = text(hash).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
        found.push({ ...row, digest, size: bytes.length, spreads, file: text(bytes) });
      }
      return found;
    }),
  );
