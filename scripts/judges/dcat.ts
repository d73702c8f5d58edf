import { verdict, type Judge } from './judge.ts';
import { shapeFaults, triplesOf } from './shacl.ts';

/** The catalogue by shapes written from DCAT-AP_IT, in both its formats, which must say the same. */
export const dcatJudge: Judge = {
  name: 'DCAT-AP_IT 1.0',
  run: async (root) => {
    const [turtle, json] = await Promise.all(
      ['dcat/catalogo.ttl', 'dcat/catalogo.jsonld'].map((path) => triplesOf(root, path)),
    );
    if (!turtle || !json) return verdict(['dcat: no catalogue'], 0);
    const missing = turtle.getQuads(null, null, null, null).filter((quad) => !json.has(quad));
    const details = await shapeFaults(turtle, 'dcat-ap-it');
    if (missing.length > 0 || turtle.size !== json.size)
      details.push(`dcat/catalogo.jsonld: ${json.size} triples, dcat/catalogo.ttl: ${turtle.size}`);
    return verdict(details, 2);
  },
};
