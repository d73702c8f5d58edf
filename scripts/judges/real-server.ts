import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** A server that somebody else wrote, at work on loopback. */
export interface RealServer {
  port: number;
  stop: () => Promise<void>;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/**
 * Waits until a server that was started answers.
 *
 * @throws when it has not in ten seconds
 */
export async function untilItAnswers(port: number, child: ChildProcess): Promise<RealServer> {
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 400; tries++) {
    if (await fetch(`http://127.0.0.1:${port}`, { redirect: 'manual' }).catch(() => undefined))
      return { port, stop };
    await new Promise((done) => setTimeout(done, 25));
  }
  await stop();
  throw new Error(`nothing answered at port ${port} in ten seconds`);
}
