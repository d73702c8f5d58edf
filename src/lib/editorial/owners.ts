import { compare } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { hubsOf } from './hub-of.ts';
import { thingsIn } from './things.ts';

/** A pattern of paths from the repository's root, and the teams that approve changes there. */
interface Rule {
  pattern: string;
  teams: readonly string[];
}

const HEAD = `# Chi approva le modifiche. Lo scrive «npm run owners» da «git» in content/site.yaml e content/hubs: non si cambia a mano.
# Who approves changes. Written by "npm run owners" from "git" in content/site.yaml and content/hubs: do not edit.
`;

/**
 * The file `CODEOWNERS`, in the form that GitHub, GitLab and Forgejo share: the last rule that fits a path holds. First
 * the site's team for everything, then each HUB's for what it looks after, last each language's for its translations,
 * whoever looks after the Italian. What has no team yet is named, so that somebody asks.
 */
export function ownersFile(portal: Portal): string {
  const { site, hubs } = portal;
  const team = (hub: string): string | undefined => hubs.get(hub)?.git;
  const missing = [
    ...(site.git === undefined ? ['# site.yaml'] : []),
    ...[...hubs].filter(([, { git }]) => git === undefined).map(([id]) => `# hubs/${id}.yaml`),
    ...site.languages
      .filter(({ code, git }) => code !== SOURCE && git === undefined)
      .map(({ code }) => `# site.yaml, languages: ${code}`),
  ];
  const parts: [title: string, rules: Rule[]][] = [
    ['Il sito / The site', site.git === undefined ? [] : [{ pattern: '*', teams: [site.git] }]],
    ...[...hubs].map(([id, { name }]): [string, Rule[]] => [
      name,
      team(id) === undefined ? [] : hubRules(portal, id),
    ]),
    ['Le traduzioni / Translations', languageRules(portal)],
  ];
  const text = parts
    .filter(([, rules]) => rules.length > 0)
    .map(([title, rules]) => [`\n# ${title}`, ...rules.map(line)].join('\n'));
  const unowned = missing.length === 0 ? [] : ['\n# Senza gruppo / Without a team:', ...missing];
  return `${[HEAD.trimEnd(), ...text, ...unowned].join('\n')}\n`;
}

const line = ({ pattern, teams }: Rule): string => [pattern, ...teams].join(' ');

/** What a HUB looks after first; teams of the other HUBs whose business it is stand beside its own. */
function hubRules(portal: Portal, hub: string): Rule[] {
  const rules = thingsIn(portal).flatMap((thing): Rule[] => {
    const owners = hubsOf(portal, thing);
    // Offices are the region's: every HUB sends people to them.
    if (owners[0] !== hub || thing.kind === 'service') return [];
    const teams = [...new Set(owners)].flatMap((id) => portal.hubs.get(id)?.git ?? []);
    const pattern = thing.piece ? `/content/${thing.piece.folder}/` : `/content/${thing.path}`;
    const isOwnFolder = thing.kind === 'sheet' && owners.length === 1;
    return isOwnFolder ? [] : [{ pattern, teams }];
  });
  const own = portal.hubs.get(hub)?.git ?? '';
  return [
    { pattern: `/content/hubs/${hub}.yaml`, teams: [own] },
    { pattern: `/content/sheets/${hub}/`, teams: [own] },
    ...rules.sort((a, b) => compare(a.pattern, b.pattern)),
  ];
}

function languageRules({ site }: Portal): Rule[] {
  return site.languages.flatMap(({ code, git }) =>
    code === SOURCE || git === undefined
      ? []
      : [`/content/**/index.${code}.mdx`, `/content/l10n/${code}/`, `/src/lib/i18n/strings/${code}.json`].map(
          (pattern) => ({ pattern, teams: [git] }),
        ),
  );
}
