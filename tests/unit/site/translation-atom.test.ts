import { beforeAll, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { queueAtom } from '#src/lib/site/translation-atom.ts';
import { kindOf } from '#src/lib/translation/pieces.ts';
import { queue, type Task } from '#src/lib/translation/queue.ts';
import { elements, parseXml, textOf, type Element } from '#src/lib/translation/xliff/xml.ts';

const TODAY = '2026-05-10';
let portal: Portal;
let tasks: Task[];
let shortTexts: Task[];

beforeAll(async () => {
  portal = await loadPortal({ root: 'tests/fixtures/content-min', today: TODAY });
  tasks = queue(portal, 'ar').filter(({ what }) => kindOf(what));
  shortTexts = queue(portal, 'ar').filter(({ what }) => !kindOf(what));
});

const entries = (of: readonly Task[]): Element[] =>
  elements(parseXml('atom.xml', queueAtom(portal, 'ar', of, TODAY)), 'entry');
const say = (entry: Element | undefined, name: string): string =>
  entry ? elements(entry, name).map(textOf).join() : '';

test('a task is one entry, with what to do in words', () => {
  expect(tasks.length).toBeGreaterThan(0);
  const [first] = tasks;
  const [entry] = entries(tasks);
  expect(say(entry, 'title')).toContain(first?.title);
  expect(say(entry, 'summary')).toContain(`${first?.due} parole`);
  expect(say(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
});

test('short texts are named as editors know them', () => {
  const titles = entries(shortTexts).map((entry) => say(entry, 'title'));
  expect(titles).toContain('Testi brevi: i comuni: manca');
});

test('a title with signs of mark-up stays text', () => {
  const odd = tasks.slice(0, 1).map((task) => ({ ...task, title: 'A & B <c> "d"' }));
  expect(say(entries(odd)[0], 'title')).toContain('A & B <c> "d"');
});

test('the same task keeps its id, and has another when its state or its parts are others', () => {
  const [task] = tasks;
  if (!task) throw new Error('no task');
  const id = (of: Task): string => say(entries([of])[0], 'id');
  expect(id(task)).toBe(id({ ...task, due: task.due + 1 }));
  expect(id({ ...task, state: 'critical' })).not.toBe(id(task));
  expect(id({ ...task, parts: [...task.parts, 'nuova'] })).not.toBe(id(task));
});
