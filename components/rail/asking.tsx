// What the rail asks, by who would get the sheet: the organisation that was joined, else nobody but this device.
import type { Asking } from '#components/rail/agree-form.tsx';
import { offers } from '#components/rail/agreeing.ts';
import { notice, ownNotice } from '#lib/judgment/notice.ts';

/** An organisation as the rail names it. */
export interface Joined {
  organisation: string;
  endpoint: string;
}

/** The question with all its words. Recipient and purposes are what the consent will name (rule C4). */
export const askingOf = (joined: Joined | undefined): Asking =>
  joined
    ? {
        question: 'Send this sheet?',
        recipient: (
          <>
            It goes to <b>{joined.organisation}</b>, <span className="exact">{new URL(joined.endpoint).host}</span>
          </>
        ),
        offer: offers.organisation,
        notice: notice.text,
        verb: 'Agree to send',
      }
    : {
        question: 'Use this sheet in packages of yours?',
        recipient: 'It stays on this device until you hand a package on yourself.',
        offer: offers.device,
        notice: ownNotice.text,
        verb: 'Agree',
      };
