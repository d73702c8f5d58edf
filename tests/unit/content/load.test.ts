import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, type Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { RULES } from '#src/lib/domain/rule.ts';
import type { Expected, Fault } from './faults/fault.ts';
import { files } from './faults/files.ts';
import { fields, yaml } from './faults/yaml.ts';
import { gate, places, TODAY } from './minimal.ts';

/** Each in files of its own: all of them go into one folder, and one run must find all of them. */
const TOGETHER: readonly Fault[] = [...files, ...yaml, ...fields];

let everything: Portal;
beforeAll(async () => {
  everything = await gate(Object.assign({}, ...TOGETHER.map(({ files }) => files)), TODAY);
}, 60_000);

/** What a person reads of a finding. */
const told = ({ path, line, column, rule, what, severity }: Finding): Expected => ({
  at: `${path}:${line}:${column}`,
  rule,
  it: what.it,
  en: what.en,
  ...(severity === 'warning' ? { severity } : {}),
});

const wanted = ({ mend: _, ...expected }: Expected): Expected => expected;
const byPlace = (a: Expected, b: Expected): number => compare(`${a.at} ${a.rule} ${a.it}`, `${b.at} ${b.rule} ${b.it}`);

describe('one run of the gate finds', () => {
  test.each(TOGETHER.map((fault) => [fault.name, fault] as const))('%s', (_, { files, findings }) => {
    const paths = new Set([...Object.keys(files), ...findings.map(({ at }) => at.replace(/:\d+:\d+$/, ''))]);
    const found = everything.findings.filter(({ path }) => paths.has(path));
    expect(found.map(told).toSorted(byPlace)).toEqual(findings.map(wanted).toSorted(byPlace));
    for (const { rule, mend = '' } of findings) expect(found.filter((one) => one.rule === rule).map((one) => one.mend.it).join(' ')).toContain(mend);
  });

  test('nothing else', () => {
    const expected = TOGETHER.flatMap(({ findings }) => findings.map(({ at, rule }) => `${at} ${rule}`));
    expect(places(everything).toSorted(compare)).toEqual(expected.toSorted(compare));
  });

  test('and tells it in the order of the files', () => {
    const order = everything.findings.map(({ path, line, column }) => [path, line, column] as const);
    const sorted = order.toSorted(([a, al, ac], [b, bl, bc]) => compare(a, b) || al - bl || ac - bc);
    expect(order).toEqual(sorted);
  });
});
