// POST /v1/recover, from a program as JSON or from the page /take-back as a form.
import type { Context } from 'hono';
import { Refusal, requestProblems } from '#collector/http/refusal.ts';
import { readBytes, textOf } from '#collector/http/body.ts';
import { tidyCode } from '#collector/keys/codes.ts';
import { takeBackAll } from '#collector/recovery.ts';
import { answer, type Env, forStranger, type Kit, readBody } from '#collector/routes/kit.ts';
import { donePage, formPage, pagePolicy } from '#collector/routes/take-back-page.ts';
import { recoverRequest } from '#lib/wire/enrolment.ts';

const formType = 'application/x-www-form-urlencoded';

const showPage = (context: Context<Env>, page: ReturnType<typeof formPage>, status: 200 | 400 | 403 | 429 = 200) => {
  context.header('content-security-policy', pagePolicy);
  return context.html(page, status);
};

const notACode = 'This is not a recovery code. Nothing was erased. It has six groups of four letters and digits.';

const fromForm = async (kit: Kit, context: Context<Env>): Promise<Response> => {
  const text = await textOf(await readBytes(context.req.raw, 10_000), undefined);
  const { data } = recoverRequest.safeParse({ recoveryCode: tidyCode(new URLSearchParams(text).get('recoveryCode') ?? '') });
  if (!data) return showPage(context, formPage(notACode), 400);
  const { erased, receipts } = await takeBackAll(kit.collector, data);
  context.get('noted').records = erased;
  return showPage(context, donePage(erased, receipts));
};

const fromProgram = async (kit: Kit, context: Context<Env>): Promise<Response> => {
  const { json } = await readBody(context);
  const { data } = recoverRequest.safeParse(await json());
  if (!data) throw new Refusal('malformed-body', 'It must hold a recovery code: six groups of four.');
  const taken = await takeBackAll(kit.collector, data);
  context.get('noted').records = taken.erased;
  return answer(context, kit, { ...taken, receiptKey: kit.collector.keys.receiptKey });
};

/** A refusal as a person in a browser reads it: what happened, what is safe, what to do. */
const refusalPage = (context: Context<Env>, error: unknown): Response | Promise<Response> => {
  if (!(error instanceof Refusal) || (error.code !== 'wrong-code' && error.code !== 'too-many-requests')) throw error;
  for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
  const [status, title] = requestProblems[error.code];
  return showPage(context, formPage(`Nothing was erased. ${title} ${error.detail ?? ''}`.trim()), status);
};

export const recover =
  (kit: Kit) =>
  async (context: Context<Env>): Promise<Response> => {
    if (!context.req.header('content-type')?.startsWith(formType))
      return forStranger(kit, context, () => fromProgram(kit, context));
    try {
      return await forStranger(kit, context, () => fromForm(kit, context));
    } catch (error) {
      return refusalPage(context, error);
    }
  };

/** GET /take-back */
export const takeBackForm = (context: Context<Env>): Response | Promise<Response> => showPage(context, formPage());
