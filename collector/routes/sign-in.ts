// POST /v1/sign-in: where people of this organisation sign in, for a device that is to join by it.
import type { Context } from 'hono';
import { Refusal } from '#collector/http/refusal.ts';
import { answer, type Env, forStranger, type Kit } from '#collector/routes/kit.ts';

export const signInAbout = (kit: Kit) => (context: Context<Env>) =>
  forStranger(kit, context, async () => {
    const { provider } = kit.collector;
    if (!provider) throw new Refusal('no-sign-in');
    return answer(context, kit, await provider.about());
  });
