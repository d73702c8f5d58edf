import { beforeAll, describe, expect, test } from 'vitest';
import { judgeData, structuredData } from '#scripts/judges/jsonld.ts';
import { readVocabulary, type Vocabulary } from '#scripts/judges/vocabulary.ts';

let vocabulary: Vocabulary;

beforeAll(() => {
  vocabulary = readVocabulary();
});

const judge = (node: object): string[] =>
  judgeData({ '@context': 'https://schema.org', '@graph': [node] }, vocabulary);

describe('schema.org’s vocabulary', () => {
  test('has properties of a type’s parents, both of them', () => {
    expect(vocabulary.rangeOf('GovernmentOffice', 'openingHoursSpecification')).toContain(
      'OpeningHoursSpecification',
    );
    expect(vocabulary.rangeOf('GovernmentOffice', 'parentOrganization')).toContain('Organization');
    expect(vocabulary.rangeOf('GovernmentOffice', 'availableLanguage')).toBeUndefined();
  });

  test('knows what is a kind of what', () => {
    expect(vocabulary.isA('GovernmentOffice', 'Place')).toBe(true);
    expect(vocabulary.isA('GovernmentOffice', 'Organization')).toBe(true);
    expect(vocabulary.isA('NewsArticle', 'Event')).toBe(false);
  });
});

describe('the judge', () => {
  test.each<[string, object]>([
    [
      'an office with hours',
      {
        '@type': 'GovernmentOffice',
        name: 'A',
        openingHoursSpecification: [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: ['Monday'],
            opens: '09:00',
            closes: '12:00',
            validFrom: '2026-01-01',
          },
        ],
      },
    ],
    ['a reference', { '@type': 'ListItem', position: 1, item: { '@id': 'https://example.org/' } }],
    [
      'a kind of what is wanted',
      { '@type': 'WebPage', mainEntity: { '@type': 'GovernmentService', name: 'A' } },
    ],
  ])('finds nothing wrong with %s', (_, node) => {
    expect(judge(node)).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a type that does not exist', { '@type': 'Office' }, 'Office is no type'],
    [
      'a property of another type',
      { '@type': 'GovernmentService', inLanguage: 'it' },
      'GovernmentService has no property inLanguage',
    ],
    [
      'a thing of the wrong type',
      { '@type': 'Event', location: { '@type': 'Person', name: 'A' } },
      'Event.location cannot be a Person',
    ],
    [
      'a day that is no day',
      { '@type': 'NewsArticle', datePublished: '2 maggio' },
      'NewsArticle.datePublished cannot be "2 maggio"',
    ],
    [
      'a value that is not of its list',
      { '@type': 'Event', eventAttendanceMode: 'Here' },
      'Event.eventAttendanceMode cannot be "Here"',
    ],
    ['an empty list', { '@type': 'Event', organizer: [] }, 'Event.organizer is empty'],
    [
      'a fault deep inside',
      {
        '@type': 'GovernmentService',
        availableChannel: {
          '@type': 'ServiceChannel',
          servicePhone: { '@type': 'ContactPoint', number: '1' },
        },
      },
      'ContactPoint has no property number',
    ],
  ])('finds %s', (_, node, fault) => {
    expect(judge(node)).toEqual([fault]);
  });

  test('wants schema.org’s context', () => {
    expect(judgeData({ '@context': 'http://example.org', '@graph': [] }, vocabulary)).toHaveLength(1);
  });

  test('finds the blocks of a page', () => {
    expect(
      structuredData('<p><script type="application/ld+json">{"a":1}</script><script>x</script>'),
    ).toEqual([{ a: 1 }]);
  });
});
