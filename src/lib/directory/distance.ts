/** A place on the map, in degrees. */
export interface Point {
  lat: number;
  lon: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2];
  const chord =
    Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2;
  // Rounding may carry opposite points past 1, where there is no arc.
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** A place as an attribute: `44.42 12.2`. */
export const writePoint = ({ lat, lon }: Point): string => `${lat} ${lon}`;

/** The place of an attribute; undefined where there is none. */
export function readPoint(text: string | undefined): Point | undefined {
  const [found, lat, lon] = /^(-?[\d.]+) (-?[\d.]+)$/.exec(text ?? '') ?? [];
  return found === undefined ? undefined : { lat: Number(lat), lon: Number(lon) };
}
