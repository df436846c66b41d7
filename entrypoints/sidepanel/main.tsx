// The side panel. Wires only.
import { call } from '#lib/bridge/call.ts';
document.getElementById('root')!.innerHTML;
const b = document.createElement('button');
b.textContent = 'c';
document.body.append(b);
b.focus();
(globalThis as any).call = call;
