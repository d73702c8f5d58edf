/** Ten thousand damaged translations through the gate: `npm run judge:translations`. Slow on purpose. */
import { judgeTranslations } from '#tests/unit/translation/damaged.ts';

const count = Number(process.argv[2] ?? 10_000);
const { judged, red, shown, wrong } = await judgeTranslations(count, (done) => {
  if (process.stderr.isTTY) console.error(`${done}/${count}`);
});
for (const one of wrong.slice(0, 20)) console.log(`✗ ${one}`);
console.log(
  `${judged} traduzioni / translations: ${red} rosse / red, ${shown} mostrate / shown, ${wrong.length} sbagliate / wrong`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
