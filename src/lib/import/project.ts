import type { z } from 'zod';
import type { projectSchema } from '#src/lib/domain/project.ts';
import { escaped, type Draft } from './news.ts';
import { shortSlug, slugify } from './text.ts';

export type Project = z.input<typeof projectSchema>;
type Indicator = NonNullable<Project['indicators']>[number];

const FUNDERS = ['unione-europea', 'ministero-interno', 'regione-emilia-romagna'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * First drafts for an editor: the sections of the notes whose heading has a project's code. Labels and the
 * rest of the text stay in the notes' words, as a list.
 */
export function projects(notes: string): Draft<Project>[] {
  return notes
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => project(section) ?? []);
}

function project(section: string): Draft<Project> | undefined {
  const [heading = '', ...lines] = section.split('\n');
  const match = /^(.+?) — (?:(.+) — )?(PROG \d+)(?:, CUP ([A-Z0-9]{15}))? \((.+)\)$/.exec(heading);
  if (!match) return undefined;
  const [, name = '', longName, code = '', cup, period = ''] = match;
  const text = lines.filter((line) => !line.startsWith('|')).join('\n');
  const said = text.replace(/\s+/g, ' ');
  const [fund = '', ...programme] = labelled(said, 'Fund')?.split(', ') ?? [];
  const budget = /([\d,]+\.\d{2}) €/.exec(said)?.[1];
  const [start, end] = dates(period);
  return {
    id: slugify(name),
    data: {
      title: longName === undefined ? name : `${name} - ${longName}`,
      summary: `Progetto ${name} (${code}).`,
      status: 'draft',
      fund: fund.replace('–', '-'),
      ...(programme.length > 0 ? { programme: programme.join(', ') } : {}),
      code,
      ...(cup === undefined ? {} : { cup }),
      lead: labelled(said, 'Lead') ?? 'Da completare',
      partners: labelled(said, 'Partners')?.split('; ') ?? [],
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(period.includes('foreseen') ? { foreseen: true } : {}),
      ...(budget === undefined ? {} : { budget: Number(budget.replaceAll(',', '')) }),
      funders: FUNDERS,
      indicators: lines.flatMap(indicators),
      sourceNote: 'Schede dei progetti dei finanziatori.',
    },
    body: paragraphs(text),
  };
}

/** The words after `Lead: `, up to the full stop before the next sentence. */
const labelled = (text: string, label: string): string | undefined =>
  new RegExp(String.raw`${label}: (.+?)\.(?= [A-Z\d]| ?$| \*)`).exec(text)?.[1];

/** `01/10/2018`, `June 2025` and `2016` as ISO days, months and years. */
function dates(period: string): string[] {
  const found = period.match(/\d{2}\/\d{2}\/\d{4}|[A-Z][a-z]+ \d{4}|\d{4}/g) ?? [];
  return found.map((date) => {
    const month = MONTHS.indexOf(date.split(' ')[0] ?? '') + 1;
    return month > 0
      ? `${date.slice(-4)}-${String(month).padStart(2, '0')}`
      : date.split('/').reverse().join('-');
  });
}

/** A row of the table; `22 / 154` are two values of one row. */
function indicators(line: string): Indicator[] {
  const [, label = '', cell = ''] = line
    .replaceAll('**', '')
    .split('|')
    .map((part) => part.trim());
  const values = cell.split(' / ').map((value) => /^([\d,.]+)( %)?$/.exec(value));
  return values.flatMap((match, index) => {
    if (!match) return [];
    const which = values.length > 1 ? ` (${index + 1})` : '';
    return [
      {
        id: `${shortSlug(label, 60)}${values.length > 1 ? `-${index + 1}` : ''}`,
        label: `${label}${which}`,
        value: Number(match[1]?.replaceAll(',', '')),
        ...(match[2] === undefined ? {} : { unit: '%' }),
      },
    ];
  });
}

function paragraphs(text: string): string {
  const parts = text.split(/\n\n|\n\* /).map((part) => part.replace(/^\* /, '').replace(/\s+/g, ' ').trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => `- ${escaped(part)}`)
    .join('\n');
}
