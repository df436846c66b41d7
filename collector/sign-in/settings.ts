// Which identity provider people sign in at, as the operator writes it into a file.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** OpenID Connect is for https alone; a provider on this computer is for trying out. */
const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)))
  );
};

export const signInSettings = z.strictObject({
  /** As the provider's own configuration names it, to the letter. */
  issuer: z.string().max(2000).refine(isOrigin, 'write it as https://id.example'),
  /** The client that was registered there for Precedent; identity tokens must be made for it. */
  clientId: z.string().min(1).max(300),
  /** Where the provider gives one. */
  clientSecret: z.string().min(1).max(1000).optional(),
  /** Only people of these domains join: by a verified e-mail address, or by `hd`. Everybody whom the provider knows, where it is left out. */
  domains: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/))
    .min(1)
    .max(50)
    .optional(),
});
export type SignInSettings = z.infer<typeof signInSettings>;

/** Reads the file. Rejects with what is wrong in it, by its place. */
export const readSignIn = async (file: string): Promise<SignInSettings> => {
  const refuse = (what: string, cause?: unknown): never => {
    throw new Error(`${file} does not say where people sign in. Nothing was started. ${what}`, { cause });
  };
  const text = await readFile(file, 'utf8').catch((cause: unknown) =>
    refuse('It cannot be read: give the path of a file that is there.', cause),
  );
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    refuse('It is not JSON: mend it, and start again.', cause);
  }
  const read = signInSettings.safeParse(raw);
  if (read.success) return read.data;
  return refuse(read.error.issues.map(({ path, message }) => `${path.join('.') || 'The file'}: ${message}.`).join(' '));
};
