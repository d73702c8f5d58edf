import { beforeAll, describe, expect, test } from 'vitest';
import { judgeData } from '#scripts/judges/jsonld.ts';
import { readVocabulary } from '#scripts/judges/vocabulary.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { exampleOffice } from '#src/lib/site/example.ts';
import { glossaryData } from '#src/lib/site/glossary-data.ts';
import { newsData } from '#src/lib/site/news-data.ts';
import { officeData } from '#src/lib/site/office-data.ts';
import { pieceOf } from '#src/lib/site/pieces.ts';
import { serviceData } from '#src/lib/site/service-data.ts';
import { breadcrumbData } from '#src/lib/site/structured.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { gate, swap, TODAY } from '#tests/unit/content/minimal.ts';

let portal: Portal;
let view: View;

beforeAll(async () => {
  portal = await gate({
    'services/bologna/sportello-centro.yaml': (text) =>
      text.replace(
        '  - { days: [mo, tu, we], open: "08:30", close: "13:00" }',
        `  - { days: [mo, tu, we], open: "08:30", close: "13:00", from: 2026-06-01, to: 2026-09-15 }
  - { days: [fr], open: "09:00", close: "11:00", phone: true }
closed:
  - { from: 2026-08-10, to: 2026-08-21 }`,
      ),
    'news/2026/nuovo-sportello/index.it.mdx': swap(
      'languages: [it, ar]',
      'online: "https://www.comune.example.org/diretta"\n  languages: [it, ar]',
    ),
  });
  view = viewOf(portal, 'it', TODAY);
});

const sheet = (): object => {
  const reading = readPiece(pieceOf(portal.sheets, 'salute/tessera-sanitaria'), view.locale, view.locales);
  return serviceData(view, reading, '/it/salute/tessera-sanitaria/');
};
const news = (): object[] => {
  const reading = readPiece(pieceOf(portal.news, '2026/nuovo-sportello'), view.locale, view.locales);
  return newsData(view, reading, '/it/notizie/2026/nuovo-sportello/');
};
const office = (): object => {
  const service = portal.services.get('bologna/sportello-centro');
  if (!service) throw new Error('The content has no such office.');
  return officeData(view, service, '/it/servizi/bologna/sportello-centro/');
};

test('everything that pages say to machines is in schema.org’s vocabulary', () => {
  expect(portal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const graph = [
    breadcrumbData(portal, [{ name: 'Inizio', path: '/it/' }]),
    sheet(),
    ...news(),
    office(),
    glossaryData(viewOf(portal, 'ar', TODAY)),
  ];
  expect(judgeData({ '@context': 'https://schema.org', '@graph': graph }, readVocabulary())).toEqual([]);
});

test('a procedure names its channels: online, by type of office, and the offices with their phone', () => {
  expect(sheet()).toMatchObject({
    '@type': 'WebPage',
    license: 'https://creativecommons.org/licenses/by/4.0/deed.it',
    lastReviewed: '2026-05-02',
    mainEntity: {
      '@type': 'GovernmentService',
      provider: [{ '@type': 'GovernmentOrganization', name: 'Comune di Bologna' }],
      availableChannel: [
        { serviceUrl: 'https://www.comune.example.org/fascicolo' },
        { url: 'https://portale.example.org/it/servizi/tipo/sportello-salute/' },
        { serviceLocation: { name: 'Sportello salute Centro' }, servicePhone: { telephone: '+39051000000' } },
      ],
    },
  });
});

describe('an office', () => {
  test('is open in its season, and closed on the days it says', () => {
    expect(office()).toMatchObject({
      geo: { latitude: 44.49, longitude: 11.34 },
      openingHoursSpecification: [
        {
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'],
          opens: '08:30',
          closes: '13:00',
          validFrom: '2026-06-01',
          validThrough: '2026-09-15',
        },
      ],
      specialOpeningHoursSpecification: [
        { opens: '00:00', closes: '00:00', validFrom: '2026-08-10', validThrough: '2026-08-21' },
      ],
    });
  });

  test('answers the phone at other hours, in its languages', () => {
    expect(office()).toMatchObject({
      contactPoint: {
        telephone: '+39051000000',
        availableLanguage: ['ar'],
        hoursAvailable: [{ dayOfWeek: ['Friday'], opens: '09:00', closes: '11:00' }],
      },
    });
  });

  test('that is closed for now has no hours', () => {
    const service = portal.services.get('bologna/sportello-centro');
    const closed = service && officeData(view, { ...service, status: 'temporarily-closed' }, '/');
    expect(closed).not.toHaveProperty('openingHoursSpecification');
    expect(closed).not.toHaveProperty('contactPoint.hoursAvailable');
  });

  test('is the example of the page about open data', () => {
    expect(JSON.parse(exampleOffice(view) ?? '')).toMatchObject(office());
  });
});

test('a news item says when it came out, and its event where and how one takes part', () => {
  expect(news()).toMatchObject([
    { '@type': 'NewsArticle', datePublished: '2026-05-02', expires: '2026-12-31' },
    {
      '@type': 'Event',
      startDate: '2026-05-20T10:00:00+02:00',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Sportello salute Centro' }, { '@type': 'VirtualLocation' }],
      organizer: { name: 'Comune di Bologna' },
    },
  ]);
});

test('the glossary has each word with its meaning and its address', () => {
  expect(glossaryData(view)).toMatchObject({
    '@type': 'DefinedTermSet',
    hasDefinedTerm: [
      { name: 'tessera sanitaria', url: 'https://portale.example.org/it/glossario/#tessera-sanitaria' },
    ],
  });
});
