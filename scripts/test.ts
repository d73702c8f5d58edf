/** Runs every check, or those of one group (`types`, `site`), all of them even when one fails: `npm test`. */
import { sum, summary, totalLine, type StepResult } from '#src/lib/command/tally.ts';
import { stepsOf } from './steps.ts';

const steps = stepsOf(process.argv[2]);
const results: StepResult[] = [];

for (const [index, { name, run }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name}`);
  const start = performance.now();
  const tally = await run();
  results.push({ name, tally, seconds: (performance.now() - start) / 1000 });
}

const total = sum(results.map(({ tally }) => tally));
console.log(`\n${summary(results)}\n\n${totalLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
