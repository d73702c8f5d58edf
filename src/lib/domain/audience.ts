/** Whom guidance is for; labels are interface strings `audience.<id>`. */
export const AUDIENCES = [
  'everyone',
  'eu',
  'permit',
  'asylum-seeker',
  'protection',
  'no-permit',
  'minor',
  'family',
  'student',
  'worker',
  'stateless',
  'operator',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** All audiences that something is for: what is for everyone is for each of them. */
export const audiencesOf = (audience: readonly Audience[]): readonly Audience[] =>
  audience.includes('everyone') ? AUDIENCES : audience;
