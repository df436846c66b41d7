// Something between a device and its collector that hands on what it likes in place of the policy: the endpoint itself, or whoever took it over.
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { paths } from '#lib/wire/paths.ts';
import { endpoints } from '#tests/harness/noted.ts';

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Starts it. Everything passes unharmed to `target`, an origin, but what stands in place of the policy once `offered` is set. */
export const policyFront = async () => {
  const front = { target: '', offered: undefined as unknown, asked: 0 };
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await read(incoming);
      const upstream = send(new URL(incoming.url ?? '', front.target), { method: incoming.method, headers: incoming.headers });
      upstream.end(body);
      const answer = await new Promise<IncomingMessage>((resolve, reject) =>
        upstream.on('response', resolve).on('error', reject),
      );
      const text = await read(answer);
      const isPolicy = incoming.method === 'POST' && incoming.url === paths.policy && answer.statusCode === 200;
      if (isPolicy) front.asked++;
      const bent =
        isPolicy && front.offered !== undefined
          ? Buffer.from(JSON.stringify({ ...(JSON.parse(text.toString()) as object), policy: front.offered }))
          : text;
      const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': bent.byteLength });
      outgoing.end(bent);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  endpoints.add(url);
  return Object.assign(front, {
    url,
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
};
