import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { say } from '#src/lib/domain/say.ts';
import { Trouble } from '#src/lib/command/trouble.ts';

/** A server that answers. */
export interface Listening {
  /** Where to look, as it can be pasted into a browser. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts a server, by default for this machine only.
 *
 * @throws {Trouble} when the port is taken, with how to choose another one
 */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<Listening> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? portTaken(port, error) : error);
    });
    server.listen(port, host, () => {
      // Listening on a port, a server has an AddressInfo; the other forms are for pipes.
      const taken = (server.address() as AddressInfo).port;
      const name = host === '127.0.0.1' ? 'localhost' : host;
      done({ url: `http://${name}:${taken}/`, port: taken, close: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

function portTaken(port: number, cause: Error): Trouble {
  const another = `PORT=${port + 1} npm start`;
  return new Trouble(
    say(
      `La porta ${port} è già usata da un altro programma. Chiudilo, oppure scegli un’altra porta: ${another}`,
      `Port ${port} is already in use by another program. Close it, or choose another port: ${another}`,
    ),
    { cause },
  );
}
