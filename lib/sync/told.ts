// What an endpoint says where it does not do what it was asked.
import type { Reply } from '#lib/sync/reply.ts';
import { codeOf, problem, type Problem } from '#lib/wire/problems.ts';

/** The problem in a reply, with its code; nothing where nobody was reached, and where what came is none (RFC 9457). */
export const toldIn = (reply: Reply): (Problem & { code: string }) | undefined => {
  const told = reply.isReached ? problem.safeParse(reply.body).data : undefined;
  return told && { ...told, code: codeOf(told) };
};
