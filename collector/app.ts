// The endpoint as a function from request to response. Knows no socket, so that tests ask it directly.
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { type Collector, standingOf } from '#collector/collector.ts';
import { makeNonces, makeSeen } from '#collector/http/nonce.ts';
import { makeBuckets } from '#collector/http/rate.ts';
import { Refusal, refuse } from '#collector/http/refusal.ts';
import { enrol } from '#collector/routes/enrol.ts';
import { eraseMe } from '#collector/routes/erase-me.ts';
import { events } from '#collector/routes/events.ts';
import { type Env, makeKit, type Noted } from '#collector/routes/kit.ts';
import { fleetOrders } from '#collector/routes/fleet.ts';
import { givePolicy, publishPolicy } from '#collector/routes/policy.ts';
import { reconcile } from '#collector/routes/reconcile.ts';
import { newRecoveryCode } from '#collector/routes/recovery-code.ts';
import { recover, takeBackForm } from '#collector/routes/recover.ts';
import { signInAbout } from '#collector/routes/sign-in.ts';
import { StoreStopped } from '#collector/store/store.ts';
import { paths } from '#lib/wire/paths.ts';
import { nonceHeader, proofHeader } from '#lib/wire/proof.ts';

/** One request, as it is logged. Nothing of a body and no code is among it. */
export interface LogLine extends Noted {
  at: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  problem?: string;
}

export interface AppOptions {
  collector: Collector;
  version: string;
  log?: (line: LogLine) => void;
  /** Whether a proxy of the operator's stands before us and tells who asks. */
  isBehindProxy?: boolean;
  onUnexpected?: (error: unknown) => void;
}

const isExtension = (origin: string): string => (/^(?:chrome|moz)-extension:\/\/[A-Za-z0-9-]+$/.test(origin) ? origin : '');

const addressOf = (context: Parameters<typeof getConnInfo>[0], isBehindProxy: boolean): string => {
  const told = isBehindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  // Without a socket, as in tests, there is no address.
  return told ?? (context.env ? getConnInfo(context).remote.address : undefined) ?? 'unknown';
};

/** Makes the endpoint of a collector. */
export const createApp = ({ collector, version, log = () => {}, isBehindProxy = false, onUnexpected = () => {} }: AppOptions) => {
  const { now, store } = collector;
  const kit = makeKit(collector, makeNonces(now), makeSeen(now), {
    uploads: makeBuckets(now, { burst: 240, perSecond: 20 }),
    erasures: makeBuckets(now, { burst: 480, perSecond: 40 }),
    strangers: makeBuckets(now, { burst: 30, perSecond: 0.5 }),
  });
  const app = new Hono<Env>();

  app.use(async (context, next) => {
    const began = performance.now();
    const noted: Noted = {};
    context.set('noted', noted);
    context.set('address', addressOf(context, isBehindProxy));
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    const { status } = context.res;
    const { method, path } = context.req;
    const problem = context.error instanceof Refusal ? { problem: context.error.code } : {};
    // A path that is none of ours could hold anything.
    const known = status === 404 ? '?' : path;
    log({
      at: new Date(now()).toISOString(),
      method,
      path: known,
      status,
      ms: Math.round(performance.now() - began),
      ...noted,
      ...problem,
    });
  });
  app.use(
    cors({
      origin: isExtension,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'content-encoding', proofHeader],
      exposeHeaders: [nonceHeader, 'Retry-After'],
      maxAge: 7200,
    }),
  );

  app.get(paths.health, (context) => context.json({ ok: true, version, ...standingOf(collector) }));
  app.get('/readyz', (context) => {
    if (store.stopped) throw new Refusal('stopped');
    return context.json({ ok: true, ...standingOf(collector) });
  });
  app.get('/take-back', takeBackForm);
  const posts = {
    [paths.enrol]: enrol(kit),
    [paths.signIn]: signInAbout(kit),
    [paths.events]: events(kit),
    [paths.reconcile]: reconcile(kit),
    [paths.recover]: recover(kit),
    [paths.newRecoveryCode]: newRecoveryCode(kit),
    [paths.eraseMe]: eraseMe(kit),
    [paths.policy]: givePolicy(kit),
    [paths.publish]: publishPolicy(kit),
    [paths.fleet]: fleetOrders(kit),
  };
  for (const [path, route] of Object.entries(posts)) {
    app.post(path, route);
    app.all(path, () => {
      throw new Refusal('wrong-method', undefined, { allow: 'POST' });
    });
  }

  const standing = () => standingOf(collector);
  app.notFound((context) => refuse(context, new Refusal('not-found'), standing()));
  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error, standing());
    onUnexpected(error);
    return refuse(context, new Refusal(error instanceof StoreStopped || store.stopped ? 'stopped' : 'internal'), standing());
  });
  return app;
};
