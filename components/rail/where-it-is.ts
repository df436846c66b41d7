// Where a record is, in a heading and a sentence: who has it, and what is safe.
import type { RecordDetail } from '#lib/store/queries.ts';

/** What is said where this device has left the organisation at `host` since. */
const afterLeaving = ({ record: { state } }: RecordDetail, host: string): { heading: string; sentence: string } | undefined => {
  const back = 'On the page “Your data” your recovery code has it erased there.';
  if (state === 'stored')
    return { heading: 'Sent', sentence: `${host} has confirmed that it holds exactly this text. You have left since. ${back}` };
  if (state === 'sent')
    return { heading: 'Sent', sentence: `You left before ${host} confirmed it, so it may be there. It is safe here. ${back}` };
  if (state === 'withdrawn')
    return { heading: 'Taken back', sentence: `You have left ${host}, which did not confirm that it was erased. ${back}` };
  return undefined;
};

/** Nothing for records that simply wait for review. `organisation` is the one that this device has joined, `left` the host of one that it has left. */
export const whereItIs = (
  detail: RecordDetail,
  joined?: string,
  left?: string,
): { heading: string; sentence: string } | undefined => {
  const { record, receipts, outbox, packages, quarantine } = detail;
  const organisation = joined ?? 'The organisation';
  const there = left === undefined ? undefined : afterLeaving(detail, left);
  if (there) return there;
  switch (record.state) {
    case 'draft':
      return { heading: 'Draft', sentence: 'You left this one. It is safe on this device.' };
    case 'private':
      return {
        heading: 'Kept to yourself',
        sentence: 'It stays on this device. To send it after all, offer it for review again.',
      };
    case 'consented':
    case 'sent':
      if (!outbox?.wasSent) return { heading: 'Agreed', sentence: 'It is still on this device and leaves when its turn comes.' };
      return { heading: 'Being sent', sentence: `${organisation} has not confirmed it yet. It stays here and is tried again.` };
    case 'consented-here':
      return {
        heading: 'Agreed, for my packages',
        sentence: joined
          ? `You agreed to it before this device joined ${joined}, so it is not sent there and stays on this device. Edit makes a new one that can be sent.`
          : 'It stays on this device until you hand on a package that holds it.',
      };
    case 'stored':
      return { heading: 'Sent', sentence: `${organisation} has confirmed that it holds exactly this text.` };
    case 'refused':
      return {
        heading: 'Needs you',
        sentence: 'It was not taken. It is safe on this device. Agree again, edit it, or take it back.',
      };
    case 'withdrawn':
      return {
        heading: 'Taken back',
        sentence: outbox?.wasSent
          ? `${organisation} was asked to erase it and has not confirmed it yet. It is asked again until it does.`
          : `${organisation} is asked to erase it as soon as it can be reached.`,
      };
    case 'erased':
      // It did leave, and nobody here took it back.
      if (quarantine?.code === 'gone') return { heading: 'Erased there', sentence: quarantine.reason };
      return receipts.some(({ state }) => state === 'erased')
        ? { heading: 'Taken back', sentence: `${organisation} has confirmed that nothing of it is left there.` }
        : {
            heading: 'Taken back',
            sentence:
              packages.length > 0
                ? 'Precedent had sent nothing of it, so nobody had to be asked. Packages that you built still hold it.'
                : 'Nothing of it had left this device, so nobody had to be asked.',
          };
    default:
      return undefined;
  }
};
