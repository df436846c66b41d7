// How much room the browser gives Precedent, and how much is used (rule H1).
import type { Room } from '#lib/store/room.ts';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as people say it: "14.2 MB". */
export const sizeWords = (bytes: number): string => {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value.toLocaleString(undefined, { maximumFractionDigits: step > 0 && value < 100 ? 1 : 0 })} ${units[step]}`;
};

/** Nothing where the browser does not say. */
export const RoomMeter = ({ room }: { room: Room | undefined }) =>
  room && (
    <section className="leaving-part" aria-labelledby="room">
      <h3 id="room">Room on this device</h3>
      <p>
        <progress value={room.used} max={room.most} aria-label="Room that is used" />
        {sizeWords(room.used)} of {sizeWords(room.most)} that the browser gives.
      </p>
      {room.is === 'full' ? (
        <p className="refusal">
          Nothing new can be kept until there is room. What you kept is safe. Make room on the disk, or discard judgments that you
          need no more.
        </p>
      ) : (
        room.is === 'tight' && (
          <p className="refusal">
            Room is getting short. From 90 % on nothing new is kept. Make room on the disk, or save everything to a file.
          </p>
        )
      )}
    </section>
  );
