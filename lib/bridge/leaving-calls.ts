// The calls of one's own data: taking several back, erasing, bringing a file back. Types only, as in `calls.ts`, of which they are part.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { OwnRest, Sheaf } from '#lib/store/own-data-rows.ts';

/** Calls that only our own top-level pages may make (rule C8). */
export interface LeavingCalls {
  /** Takes several records back at once, as `withdraw` does each; what cannot be taken back is passed over. */
  withdrawSome(about: { ids: RecordId[] }): { count: number };
  /** Erases everything of the person at an endpoint: with the recovery code, or without one as the device that joined there. */
  eraseThere(about: { endpoint: string; recoveryCode?: string | undefined }): {
    erased: number;
    /** Proofs that were checked and are kept, and those that could not be believed. */
    proofs: number;
    unproved: number;
    /** Whether they lead to the key that this device pinned when it joined. */
    isPinned: boolean;
  };
  /**
   * Leaves an organisation (rule L6). Without `isSure` it refuses while something is not confirmed there. Answers how many are up for
   * review again, and how many are not confirmed.
   */
  leaveOrganisation(about: { endpoint: string; isSure: boolean }): { back: number; unconfirmed: number };
  /** Brings records of a file of own data back, each whole; `rest` comes with the last of them. */
  bringBack(about: { sheaves: Sheaf[]; rest?: OwnRest | undefined }): { added: number };
  /** Erases everything on this device. Without `isSure` it refuses while something that was sent is not confirmed as taken back. */
  eraseDevice(about: { isSure: boolean }): void;
}
