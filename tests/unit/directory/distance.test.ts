import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, readPoint, writePoint } from '#src/lib/directory/distance.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => Math.round(degrees * 1e4) / 1e4 + 0),
  lon: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => Math.round(degrees * 1e4) / 1e4 + 0),
});

describe('the distance', () => {
  test.each([
    ['Bologna–Ravenna', { lat: 44.49, lon: 11.34 }, { lat: 44.42, lon: 12.2 }, 69],
    ['Piacenza–Rimini', { lat: 45.05, lon: 9.7 }, { lat: 44.06, lon: 12.57 }, 253],
    ['a degree of the equator', { lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111],
    ['from pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20015],
  ])('%s', (_, a, b, km) => {
    expect(Math.round(distanceKm(a, b))).toBe(km);
  });

  test('is the same both ways, nothing to itself, and never more by the straight way', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
    );
  });
});

test('a place comes back from its attribute', () => {
  fc.assert(
    fc.property(point, ({ lat, lon }) => {
      fc.pre(Math.abs(lat) >= 1e-3 || lat === 0);
      expect(readPoint(writePoint({ lat, lon }))).toEqual({ lat, lon });
    }),
  );
  expect(readPoint(undefined)).toBeUndefined();
  expect(readPoint('44.4')).toBeUndefined();
});
