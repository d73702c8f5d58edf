import type { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { catalogueSchema } from '#src/lib/domain/catalogue.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { newsSchema } from '#src/lib/domain/news.ts';
import { municipalitySchema, organisationSchema } from '#src/lib/domain/place.ts';
import { projectSchema } from '#src/lib/domain/project.ts';
import { say } from '#src/lib/domain/say.ts';
import { serviceSchema } from '#src/lib/domain/service.ts';
import { termSchema } from '#src/lib/domain/term.ts';
import { mdxFile, yamlFile, type ImportFile } from './file.ts';
import { news } from './news.ts';
import { organisations } from './organisation.ts';
import { municipalities } from './place.ts';
import { projects } from './project.ts';
import type { Seed } from './seed.ts';
import { serviceIds } from './service-slug.ts';
import { service } from './service.ts';
import { term, termCatalogues } from './term.ts';

/** What the portal knows and the seed does not. */
export interface Setting {
  /** The languages there are catalogues for: the portal's, without Italian. */
  languages: readonly string[];
  /** The day the news appear. */
  published: string;
}

/**
 * Every file the seed makes, each held against its schema first. Services, places, bodies and terms are
 * ready to be published; news and projects are first drafts for an editor, who writes them in plain Italian.
 */
export function planImport(seed: Seed, { languages, published }: Setting): ImportFile[] {
  const services = [...serviceIds(seed.services)].map(([row, id]) =>
    yamlFile(...checked(`services/${id}.yaml`, serviceSchema, service(row))),
  );
  const places = [...municipalities(seed.services)].map(([id, data]) =>
    yamlFile(...checked(`municipalities/${id}.yaml`, municipalitySchema, data)),
  );
  const bodies = [...organisations(seed.services)].map(([id, data]) =>
    yamlFile(...checked(`organisations/${id}.yaml`, organisationSchema, data)),
  );
  const stories = seed.news.map((fact) => {
    const { id, data, body } = news(fact, published);
    return mdxFile(...checked(`news/${id}/index.it.mdx`, newsSchema, data), body);
  });
  const works = projects(seed.projects).map(({ id, data, body }) =>
    mdxFile(...checked(`projects/${id}/index.it.mdx`, projectSchema, data), body),
  );
  const terms = seed.terms.map((fact) =>
    yamlFile(...checked(`terms/${fact.id}.yaml`, termSchema, term(fact))),
  );
  const catalogues = [...termCatalogues(seed.terms, languages)]
    .filter(([, entries]) => Object.keys(entries).length > 0)
    .map(([lang, entries]) => yamlFile(...checked(`l10n/${lang}/terms.yaml`, catalogueSchema, entries)));
  return once([...services, ...places, ...bodies, ...stories, ...works, ...terms, ...catalogues]);
}

function checked<T extends z.ZodType>(path: string, schema: T, data: z.input<T> & object): [string, object] {
  const result = schema.safeParse(data);
  if (result.success) return [path, data];
  const why = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Trouble(say(`${path}: dati non validi. ${why}`, `${path}: invalid data. ${why}`));
}

/** Sorted by path; two files of one name would lose one of them. */
function once(files: ImportFile[]): ImportFile[] {
  const sorted = files.toSorted((a, b) => compare(a.path, b.path));
  const twice = sorted.find(({ path }, index) => sorted[index + 1]?.path === path);
  if (twice) {
    throw new Trouble(
      say(
        `${twice.path}: due dati darebbero lo stesso file. Cambia il nome di uno dei due.`,
        `${twice.path}: two data would make the same file. Rename one of them.`,
      ),
    );
  }
  return sorted;
}

/** How many files of each kind, for the summary. */
export function countByFolder(files: readonly ImportFile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.indexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
