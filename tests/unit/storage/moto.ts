import { spawn, spawnSync } from 'node:child_process';
import { freePort, untilItAnswers, type RealServer } from '#scripts/judges/real-server.ts';

/** Whether moto (https://docs.getmoto.org), which others wrote to stand in for AWS, is installed here. */
export const hasMoto = spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0;

/** A moto that knows S3, in a process of its own. */
export async function startMoto(): Promise<RealServer> {
  const port = await freePort();
  return untilItAnswers(
    port,
    spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }),
  );
}
