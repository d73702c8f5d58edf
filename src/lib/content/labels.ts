/** Lists in front matter whose entries have words, with the key that names an entry and the words it has. */
const LISTS: Record<string, { key: string; words: readonly string[] }> = {
  documents: { key: 'ref', words: ['note'] },
  costs: { key: 'id', words: ['label', 'note'] },
  times: { key: 'id', words: ['label'] },
  online: { key: 'id', words: ['label'] },
  attachments: { key: 'id', words: ['title'] },
  steps: { key: 'id', words: ['title', 'note'] },
  indicators: { key: 'id', words: ['label', 'unit'] },
};

const PICTURES = ['image', 'poster'] as const;

/**
 * The small texts of a piece's front matter by key, `costs/marca/label`; the same keys in the Italian file
 * and in a translation. Notes on changes are left out: they need no translation.
 */
export function labelsOf(front: Record<string, unknown>): Record<string, string> {
  const labels: Record<string, string> = {};
  const where = front['where'] as Record<string, unknown> | undefined;
  for (const [list, { key, words }] of Object.entries(LISTS)) {
    const entries = (front[list] ?? (list === 'online' ? where?.['online'] : undefined)) as
      Record<string, unknown>[] | undefined;
    for (const entry of entries ?? []) {
      for (const word of words) {
        const text = entry[word];
        if (typeof text === 'string') labels[`${list}/${String(entry[key])}/${word}`] = text;
      }
    }
  }
  for (const name of PICTURES) {
    const picture = front[name] as Record<string, unknown> | undefined;
    for (const word of ['alt', 'caption']) {
      const text = picture?.[word];
      if (typeof text === 'string' && text !== '') labels[`${name}/${word}`] = text;
    }
  }
  return labels;
}

/** Where a small text stands in the front matter, for its place in the file: `costs/marca/label` is `costs/2/label`. */
export function labelPath(front: Record<string, unknown>, key: string): string {
  const [list = '', id = '', word] = key.split('/');
  const rule = LISTS[list];
  if (!rule || word === undefined) return key;
  const where = front['where'] as Record<string, unknown> | undefined;
  const parent = front[list] === undefined && list === 'online' ? 'where/online' : list;
  const entries = (parent === list ? front[list] : where?.['online']) as
    Record<string, unknown>[] | undefined;
  const index = entries?.findIndex((entry) => String(entry[rule.key]) === id) ?? -1;
  return `${parent}/${index}/${word}`;
}
