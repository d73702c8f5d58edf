import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { realPortal } from '#tests/unit/content/real.ts';
import { realContent } from '#tests/unit/content/real.ts';

const FORMS = '.github/ISSUE_TEMPLATE';
const names = readdirSync(FORMS).filter((name) => name !== 'config.yml');
const portal = await realPortal();

// https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
const label = z.string().min(1);
const attributes = { label, description: z.string().optional(), placeholder: z.string().optional() };
const question = {
  id: z.string().regex(/^[a-zA-Z0-9_-]+$/),
  validations: z.strictObject({ required: z.boolean() }).optional(),
};
const formSchema = z.strictObject({
  name: label,
  description: label,
  title: label,
  labels: z.array(label).min(1),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: label }) }),
      z.strictObject({
        type: z.enum(['input', 'textarea']),
        ...question,
        attributes: z.strictObject(attributes),
      }),
      z.strictObject({
        type: z.literal('dropdown'),
        ...question,
        attributes: z.strictObject({ ...attributes, options: z.array(label).min(1) }),
      }),
      z.strictObject({
        type: z.literal('checkboxes'),
        ...question,
        attributes: z.strictObject({ ...attributes, options: z.array(z.strictObject({ label })).min(1) }),
      }),
    ]),
  ),
});
const formOf = (name: string): z.infer<typeof formSchema> =>
  formSchema.parse(parse(readFileSync(join(FORMS, name), 'utf8')));

/** What a question of a form offers; empty where it has no such question. */
const offered = (name: string, id: string): string[] =>
  formOf(name).body.flatMap((one) =>
    one.type === 'dropdown' && one.id === id ? one.attributes.options : [],
  );

describe('a form for who reports something', () => {
  test.each(names)('%s is one that GitHub shows, and each question has a name of its own', (name) => {
    const { body } = formOf(name);
    const ids = body.flatMap((one) => ('id' in one ? one.id : []));
    expect(new Set(ids).size).toBe(ids.length);
    const labels = body.flatMap((one) => ('label' in one.attributes ? one.attributes.label : []));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('offers the HUBs and the languages that the site has', () => {
    const hubs = [...portal.hubs.values()].sort((a, b) => a.order - b.order).map(({ name }) => name);
    for (const name of ['contenuto.yml', 'argomento.yml'])
      expect(offered(name, 'hub')).toEqual([...hubs, 'Non lo so']);
    const languages = portal.site.languages.filter(({ code }) => code !== 'it').map(({ italian }) => italian);
    expect(offered('traduzione.yml', 'language')).toEqual(languages);
  });
});

describe('the example of a workflow', () => {
  const workflow = z
    .object({
      jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
    })
    .parse(parse(readFileSync('.github/workflows/contenuti.yml', 'utf8')));
  const runs = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  test('runs commands that there are', () => {
    const used = runs.flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    );
    expect(used).toEqual(['check', 'l10n', 'owners']);
    for (const name of used) expect(scripts).toHaveProperty([name ?? '']);
  });

  test('annotates a fault on its line, with the path from the repository’s root', async () => {
    const copy = await realContent();
    const repository = join(copy.root, '..');
    const sheet = 'sheets/salute/tessera-sanitaria/index.it.mdx';
    const text = readFileSync(join(copy.root, sheet), 'utf8');
    const line = text.split('\n').findIndex((one) => one.startsWith('kind:')) + 1;
    writeFileSync(join(copy.root, sheet), text.replace(/^kind:.*$/m, 'kind: procedura'));
    const run = runs.find((one) => one.includes('npm run --silent check')) ?? '';
    const flags = run.slice(run.indexOf('-- ') + 3).split(' ');
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'scripts/check.ts'), ...flags],
      {
        cwd: repository,
        encoding: 'utf8',
        env: { ...process.env, CACHE: copy.cache },
      },
    );
    await copy.remove();
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error file=content/${sheet},line=${line},col=\\d+,title=`, 'm'));
  });
});
