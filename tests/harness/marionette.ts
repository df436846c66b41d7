// A client of Marionette, the remote control that each Firefox carries: what it speaks is `length:[0, id, command, parameters]` over TCP
// (firefox-source-docs.mozilla.org, "Marionette protocol"). Used instead of WebDriver BiDi, which shows no pages of extensions.
import { connect } from 'node:net';

interface Asked {
  give: (value: unknown) => void;
  refuse: (error: Error) => void;
}

type Answer = [1, number, { error: string; message: string } | null, unknown];

export interface Marionette {
  /** One WebDriver command, say `WebDriver:Navigate`. Rejects with what Firefox says of it. */
  ask<T = unknown>(command: string, parameters?: object): Promise<T>;
  end(): void;
}

/** Connects to a Firefox that listens on this port of the computer. */
export const marionetteAt = async (port: number): Promise<Marionette> => {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Asked>();
  let last = 0;
  let left = Buffer.alloc(0);
  let hello: (value?: unknown) => void;
  const greeted = new Promise((done, refuse) => {
    hello = done;
    socket.once('error', refuse);
  });
  const hear = (message: Answer | object): void => {
    // The first message is a greeting, and no answer.
    if (!Array.isArray(message)) return hello();
    const [, id, error, value] = message as Answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.refuse(new Error(`${error.error}: ${error.message}`));
    else asked?.give(value);
  };
  socket.on('data', (bytes) => {
    left = Buffer.concat([left, bytes]);
    for (;;) {
      const colon = left.indexOf(':');
      const end = colon + 1 + Number(left.subarray(0, Math.max(colon, 0)));
      if (colon < 1 || left.length < end) return;
      hear(JSON.parse(left.subarray(colon + 1, end).toString()) as Answer);
      left = left.subarray(end);
    }
  });
  socket.on('close', () => {
    for (const { refuse } of waiting.values()) refuse(new Error('Firefox ended before it answered'));
    waiting.clear();
  });
  await greeted;
  socket.on('error', () => {});
  return {
    ask: (command, parameters = {}) =>
      new Promise((give, refuse) => {
        last += 1;
        waiting.set(last, { give: give as Asked['give'], refuse });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
};
