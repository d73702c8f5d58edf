import { stringify } from 'yaml';
import { MADE } from './place.ts';

/** The Node that pipelines take. */
const NODE = '24';

/** What every change goes through, and what only the main branch does. */
export const CHECKS = ['npm ci --ignore-scripts', 'npm run check', 'npm run verify'] as const;
export const RELEASES = [
  'npm ci --ignore-scripts',
  'npm run check',
  'npm run build',
  'npm run release -- --to "$RELEASES"',
  'npm run deploy:files -- --site "$RELEASES/current" --tables "$TABLES"',
  'sudo nginx -t',
  'sudo nginx -s reload',
] as const;

const yaml = (document: unknown): string =>
  `${MADE}\n${stringify(document, { singleQuote: true, lineWidth: 100, aliasDuplicateObjects: false })}`;

/**
 * A pipeline for GitHub: check and test of each change; on the main branch a runner on the web server itself builds and
 * releases, one at a time, so that no key to that server is kept anywhere.
 */
export function githubPipeline(): string {
  const steps = [
    { uses: 'actions/checkout@v4', with: { 'fetch-depth': 0, 'persist-credentials': false } },
    { uses: 'actions/setup-node@v4', with: { 'node-version': Number(NODE), cache: 'npm' } },
  ];
  const run = (commands: readonly string[]) => commands.map((command) => ({ run: command }));
  return yaml({
    name: 'sito',
    on: { push: { branches: ['main'] }, pull_request: {} },
    permissions: { contents: 'read' },
    jobs: {
      check: { 'runs-on': 'ubuntu-latest', 'timeout-minutes': 60, steps: [...steps, ...run(CHECKS)] },
      release: {
        needs: 'check',
        if: "github.ref == 'refs/heads/main'",
        'runs-on': ['self-hosted', 'web'],
        'timeout-minutes': 30,
        concurrency: { group: 'release', 'cancel-in-progress': false },
        env: { RELEASES: '/srv/sister-hub', TABLES: '/etc/sister-hub' },
        steps: [...steps, ...run(RELEASES)],
      },
    },
  });
}

/** The same for GitLab, with a runner tagged `web` on the web server. */
export function gitlabPipeline(): string {
  return yaml({
    default: { image: `node:${NODE}` },
    variables: { GIT_DEPTH: '0' },
    stages: ['check', 'release'],
    check: {
      stage: 'check',
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
      timeout: '1h',
      script: [...CHECKS],
    },
    release: {
      stage: 'release',
      rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
      tags: ['web'],
      resource_group: 'release',
      timeout: '30m',
      variables: { RELEASES: '/srv/sister-hub', TABLES: '/etc/sister-hub' },
      script: [...RELEASES],
    },
  });
}
