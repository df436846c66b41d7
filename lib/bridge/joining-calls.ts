// The calls of joining an organisation. Types only, as in `calls.ts`, of which they are part.

/** Calls that only our own top-level pages may make (rule C8). */
export interface JoiningCalls {
  /** Joins an organisation. The recovery code is shown once and not kept. */
  enrol(about: { endpoint: string; code: string }): { organisation: string; recoveryCode?: string };
  /** Joins by signing in at the organisation's identity provider, in a window of the browser's (rule E2). `isAnew` where it was refused before. */
  signIn(about: { endpoint: string; isAnew: boolean }): { organisation: string; recoveryCode?: string };
  /** Joins as the settings of browser management say, also where that was refused or the organisation was left (rule E1). */
  joinBySettings(about: Record<never, never>): void;
  /** A new recovery code for an organisation that was joined. The one before is good for nothing from then on. */
  renewRecoveryCode(about: { endpoint: string }): { organisation: string; recoveryCode: string };
}
