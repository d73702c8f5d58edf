import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** The keys of somebody who may write to a bucket. */
export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** A bucket that speaks S3, and the part of it that is ours. */
export interface Place {
  /** Where the server answers, without a last slash; the bucket is the first part of the path. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Before every key: empty, or with a last slash. */
  prefix: string;
  keys: Keys;
}

export const isBucket = (to: string): boolean => to.startsWith('s3://');

type Environment = Readonly<Record<string, string | undefined>>;

/** As AWS names buckets, and all who speak as it does: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const NAMED = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;
/** Where no region is said and the endpoint knows of none, this one is what servers expect. */
const ANY_REGION = 'us-east-1';

/**
 * Reads `s3://bucket/prefix` and the usual variables of AWS: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
 * `AWS_SESSION_TOKEN`, `AWS_REGION`, `AWS_ENDPOINT_URL_S3`. Without an endpoint the bucket is at AWS itself.
 *
 * @throws {Trouble} when something is missing, with what
 */
export function placeOf(to: string, env: Environment, endpoint?: string): Place {
  const [, bucket, path = ''] = NAMED.exec(to) ?? [];
  if (bucket === undefined) throw noBucketName(to);
  const prefix = path.split('/').filter((part) => part !== '');
  if (prefix.some((part) => !/^[\w.-]+$/.test(part) || /^\.+$/.test(part))) throw noBucketName(to);
  const region = given(env, 'AWS_REGION', 'AWS_DEFAULT_REGION');
  const server = endpoint ?? given(env, 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL') ?? amazon(region);
  if (server === undefined || !URL.canParse(server) || !/^https?:/.test(server)) throw noEndpoint(server);
  const [accessKeyId, secretAccessKey] = [
    given(env, 'AWS_ACCESS_KEY_ID'),
    given(env, 'AWS_SECRET_ACCESS_KEY'),
  ];
  const sessionToken = given(env, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) throw noKeys();
  return {
    endpoint: server.replace(/\/+$/, ''),
    region: region ?? ANY_REGION,
    bucket,
    prefix: prefix.map((part) => `${part}/`).join(''),
    keys: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  };
}

/** The first of some variables that says something. */
const given = (env: Environment, ...names: string[]): string | undefined =>
  names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '');

const amazon = (region: string | undefined): string | undefined =>
  region === undefined ? undefined : `https://s3.${region}.amazonaws.com`;

const noBucketName = (to: string): Trouble =>
  new Trouble(
    say(
      `“${to}” non è il nome di un bucket. Si scrive s3://bucket oppure s3://bucket/cartella, in minuscole.`,
      `“${to}” is not the name of a bucket. Write s3://bucket or s3://bucket/folder, in lower case.`,
    ),
  );

const noEndpoint = (server: string | undefined): Trouble =>
  new Trouble(
    say(
      `Non so dove risponde il bucket${server === undefined ? '' : ` (“${server}” non è un indirizzo)`}. Aggiungi --endpoint https://… (o AWS_ENDPOINT_URL_S3); per AWS basta AWS_REGION.`,
      `Where does the bucket answer${server === undefined ? '' : ` (“${server}” is no address)`}? Add --endpoint https://… (or AWS_ENDPOINT_URL_S3); for AWS, AWS_REGION is enough.`,
    ),
  );

const noKeys = (): Trouble =>
  new Trouble(
    say(
      'Mancano le chiavi: metti AWS_ACCESS_KEY_ID e AWS_SECRET_ACCESS_KEY nell’ambiente (mai in un file del progetto).',
      'The keys are missing: put AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY into the environment (never into a file of the project).',
    ),
  );
