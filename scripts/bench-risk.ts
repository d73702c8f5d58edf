/** How well changes of the Italian are weighed, on the labelled edits: `npm run bench:risk`. */
import { compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { classifyChange } from '#src/lib/translation/risk/classify.ts';
import { precision, recall, scoreOf } from '#src/lib/translation/risk/score.ts';
import { readEdits, sheetVocabulary } from '#tests/unit/translation/risk/edits.ts';

const vocabulary = sheetVocabulary();
const judges = {
  'testi / texts': (before: string[], after: string[]) => classifyChange(before, after, vocabulary).change,
  'impronte / fingerprints': (before: string[], after: string[]) =>
    compareFingerprints(fingerprint(before), fingerprint(after)),
};
for (const [set, edits] of Object.entries(readEdits())) {
  for (const [name, judge] of Object.entries(judges)) {
    const judged = edits.map((edit) => ({ truth: edit.change, found: judge(edit.before, edit.after) }));
    const score = scoreOf(judged);
    console.log(
      `${set.padEnd(8)} ${name.padEnd(24)} ${edits.length} · recall ${recall(score).toFixed(3)} · precision ${precision(score).toFixed(3)} · ${JSON.stringify(score)}`,
    );
  }
}
