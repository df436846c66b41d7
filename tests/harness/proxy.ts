// A proxy that keeps every byte that the browser sends, so that a test can say what left and what did not.
import { createServer, request as send, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { holds } from '#tests/harness/bytes.ts';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Starts the proxy. `requests` grows as the browser sends; `sawText` looks through all of it, compressed or not, in many spellings. */
export const recordingProxy = async () => {
  const requests: SeenRequest[] = [];
  const tunnels: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      requests.push({ method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body });
      const target = new URL(incoming.url ?? '', 'http://invalid');
      const upstream = send(target, { method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      // As without a proxy: nobody answers, rather than somebody with an error.
      upstream.on('error', () => outgoing.destroy());
      upstream.end(body);
    });
  });
  // Nothing in these tests speaks TLS; a tunnel would be something unexpected leaving, so it is kept and refused off loopback.
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    if (host !== '127.0.0.1') return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  // The server forgets the sockets of tunnels, and would wait for them for ever.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    tunnels,
    sawText: (text: string): boolean =>
      requests.some(({ url, headers, body }) => holds(Buffer.from(url + JSON.stringify(headers)), text) || holds(body, text)),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
