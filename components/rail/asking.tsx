// What the rail asks, by who would get the sheet: the organisation that was joined, else nobody but this device.
import type { Asking } from '#components/rail/agree-form.tsx';
import { offers } from '#components/rail/agreeing.ts';
import { ownNotice } from '#lib/judgment/notice.ts';
import { unbounded, type Limits } from '#lib/policy/limits.ts';
import { offeredUnder, toldUnder } from '#lib/policy/told.ts';

/** An organisation as the rail names it. */
export interface Joined {
  organisation: string;
  endpoint: string;
  lawfulBasis?: string;
}

/** The organisation's own basis in law; the person's permission is apart from it, whatever it is. */
const basisOf = ({ organisation, lawfulBasis }: Joined): string =>
  lawfulBasis
    ? `${organisation} works on this basis in law: ${lawfulBasis}. This is theirs; your agreement is separate.`
    : `The basis in law on which ${organisation} works is theirs to name; your agreement is separate.`;

/** Before one of several organisations was chosen: nothing is asked of purposes and days, which are theirs to name. */
export const askingWhom: Asking = {
  question: 'Send this sheet?',
  recipient: 'You have joined several organisations. What you agree to goes to the one that you choose, and to no other.',
  offer: {},
  notice: '',
  verb: 'Agree to send',
};

/** The question with all its words. Recipient and purposes are what the consent will name (rule C4). */
export const askingOf = (joined: Joined | undefined, noticeBefore?: string, bounds: Limits = unbounded): Asking =>
  joined
    ? {
        question: 'Send this sheet?',
        recipient: (
          <>
            It goes to <b>{joined.organisation}</b>, <span className="exact">{new URL(joined.endpoint).host}</span>
          </>
        ),
        offer: offeredUnder(bounds),
        notice: toldUnder(bounds),
        noticeBefore,
        basis: basisOf(joined),
        verb: 'Agree to send',
      }
    : {
        question: 'Use this sheet in packages of yours?',
        recipient: 'It stays on this device until you hand a package on yourself.',
        offer: offers.device,
        notice: ownNotice.text,
        noticeBefore,
        verb: 'Agree',
      };
