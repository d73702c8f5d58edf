import { SOURCE } from '#src/lib/domain/locale.ts';
import { REMOTE, route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { serviceSchema } from '#src/lib/domain/service.ts';
import { commentedYaml } from './commented.ts';
import type { Kind, Known } from './kind.ts';
import { entities, fieldQuestion, slugQuestion } from './question.ts';

const unreached = ({ answers }: Known): boolean =>
  ['street', 'phone'].every((name) => answers[name] === undefined);

/** An office. It has no draft: what is not known is not written. */
export const service: Kind = {
  name: 'service',
  what: say('un ufficio', 'an office'),
  questions: [
    {
      name: 'municipality',
      ask: say(
        `Il comune, oppure ${REMOTE} per i servizi al telefono.`,
        `The municipality, or ${REMOTE} for services by phone.`,
      ),
      among: (known) => [...entities('municipalities')(known), { value: REMOTE, name: 'a distanza' }],
    },
    fieldQuestion('name', serviceSchema, ['name']),
    slugQuestion('name'),
    fieldQuestion('type', serviceSchema, ['type'], { among: entities('serviceTypes') }),
    fieldQuestion('street', serviceSchema, ['address', 'street'], { optional: true }),
    fieldQuestion('phone', serviceSchema, ['phones', 0, 'number'], { optional: true }),
    fieldQuestion('url', serviceSchema, ['url'], {
      // With no street and no phone, the website is all that a reader has.
      otherwise: () => undefined,
      when: unreached,
    }),
    fieldQuestion('source', serviceSchema, ['source']),
  ],
  make({ answers }) {
    const { municipality = '', slug = '', street, phone, url } = answers;
    const id = `${municipality}/${slug}`;
    const data = {
      type: answers['type'],
      name: answers['name'],
      ...(municipality === REMOTE ? {} : { municipality }),
      ...(street === undefined ? {} : { address: { street } }),
      ...(phone === undefined ? {} : { phones: [{ number: phone }] }),
      ...(url === undefined ? {} : { url }),
      source: answers['source'],
      verified: 'never',
    };
    return {
      files: [{ path: `services/${id}.yaml`, text: commentedYaml(serviceSchema, data) }],
      copies: [],
      page: route.service(SOURCE, id),
      state: 'live',
    };
  },
};
