/** Some readers in a process of their own: `node readers.ts <seed>`; what to do comes as a message, and so does what they saw. */
import { chanceOf } from '#scripts/judges/chance.ts';
import { visit, type Visit } from './visits.ts';

process.once('message', (told: Visit) => {
  void visit(told, chanceOf(Number(process.argv[2]))).then((seen) =>
    process.send?.(seen, () => process.exit()),
  );
});
