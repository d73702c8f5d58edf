/** Runs every check, or those of one group (`types`, `site`), all of them even when one fails: `npm test`. */
import { resolve } from 'node:path';
import { sum, summary, totalLine, type StepResult } from '#src/lib/command/tally.ts';
import { settings } from './settings.ts';
import { stepsOf, type Step } from './steps.ts';

// Commands that tests start spend half of their time on reading our own code: what one has compiled the next one finds.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compile');

// A site built before midnight is asked by tests after it: all of them mean the same day.
process.env['TODAY'] ??= settings().today;

const steps = stepsOf(process.argv[2]);
const results: StepResult[] = [];

/** One step to its end, timed. */
async function done({ name, run }: Step): Promise<StepResult> {
  const start = performance.now();
  const tally = await run();
  return { name, tally, seconds: (performance.now() - start) / 1000 };
}

async function inTurn(lane: readonly Step[]): Promise<StepResult[]> {
  const ended: StepResult[] = [];
  for (const step of lane) ended.push(await done(step));
  return ended;
}

for (const [index, together] of steps.entries()) {
  const names = together.map((lane) => lane.map(({ name }) => name).join(', '));
  console.log(`\n[${index + 1}/${steps.length}] ${names.join(' + ')}`);
  results.push(...(await Promise.all(together.map(inTurn))).flat());
}

const total = sum(results.map(({ tally }) => tally));
console.log(`\n${summary(results)}\n\n${totalLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
