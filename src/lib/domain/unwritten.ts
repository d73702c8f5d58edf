/**
 * How a text begins that a scaffold put there and that somebody must still write. The check lets it stand in drafts,
 * and in nothing that is published.
 */
export const UNWRITTEN = 'Da scrivere:';
