import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the fault server got it. */
export interface Asked {
  method: string;
  path: string;
  agent: string;
  at: number;
  /** How many were being answered, with this one. */
  atOnce: number;
}

export interface FaultServer {
  origin: string;
  asked: Asked[];
  close: () => Promise<void>;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const status =
  (code: number, location?: string): Answer =>
  (response) => {
    response.writeHead(code, location === undefined ? {} : { Location: location }).end();
  };

/** What is wrong at each path. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/ok': status(200),
  '/404': status(404),
  '/410': status(410),
  '/500': status(500),
  '/429': status(429),
  '/moved': status(301, '/moved-again'),
  '/moved-again': status(308, '/ok'),
  '/moved-to-nothing': status(301, '/404'),
  '/for-now': status(302, '/ok'),
  '/for-now-then-moved': status(302, '/moved'),
  '/moved-then-for-now': status(301, '/for-now'),
  '/loop': status(302, '/loop-back'),
  '/loop-back': status(302, '/loop'),
  '/to-a-file': status(301, 'file:///etc/passwd'),
  '/silent': () => undefined,
  '/hangs-up': (response) => response.destroy(),
  '/slow-body': (response) => {
    response.writeHead(200, { 'Content-Length': 1000 });
    response.flushHeaders();
    response.write('x');
  },
  '/no-head': (response, { method }) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/hangs-up-on-head': (response, { method }) =>
    method === 'HEAD' ? response.destroy() : response.writeHead(200).end(),
};

/** Starts a server on loopback where every kind of fault can be met; `/endless/1` sends on to `/endless/2`, and so on. */
export async function faultServer(): Promise<FaultServer> {
  const asked: Asked[] = [];
  let open = 0;
  const listener: RequestListener = (request, response) => {
    const { method = '', url: path = '' } = request;
    open++;
    response.once('close', () => open--);
    asked.push({
      method,
      path,
      agent: request.headers['user-agent'] ?? '',
      at: performance.now(),
      atOnce: open,
    });
    const step = /^\/endless\/(\d+)$/.exec(path)?.[1];
    if (step !== undefined) status(302, `/endless/${Number(step) + 1}`)(response, request);
    else (ANSWERS[path] ?? status(404))(response, request);
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
