// Imported first by every page of ours that parses anything: their content policy forbids compiling code, so zod is not to try. Without this each try is reported.
import * as z from 'zod';

z.config({ jitless: true });
