import { Trouble } from '#src/lib/command/trouble.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Refusal } from './answers.ts';
import type { Place } from './place.ts';

const KEEPS = say(
  'Quello che era pubblicato si legge ancora; ripeti il comando e finisce il lavoro.',
  'What was published can still be read; repeat the command and it ends the work.',
);

/** What the codes of S3 mean for who publishes. */
const MEANINGS: readonly (readonly [codes: RegExp, mean: (place: Place) => Say])[] = [
  [
    /^NoSuchBucket$/,
    ({ bucket, endpoint }) =>
      say(
        `Il bucket “${bucket}” non c’è presso ${endpoint}. Crealo, o correggi il nome.`,
        `There is no bucket “${bucket}” at ${endpoint}. Make it, or correct the name.`,
      ),
  ],
  [
    /^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken|InvalidSecurity|InvalidClientTokenId)$/,
    () =>
      say(
        'Le chiavi non sono quelle giuste, o sono scadute: guarda AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY e AWS_SESSION_TOKEN.',
        'The keys are not the right ones, or have expired: look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.',
      ),
  ],
  [
    /^(RequestTimeTooSkewed|RequestExpired)$/,
    () =>
      say(
        'L’orologio di questo computer va troppo avanti o indietro, perciò il server non si fida. Regolalo (per esempio: timedatectl set-ntp true).',
        'The clock of this machine is too fast or too slow, so the server does not trust it. Set it (for example: timedatectl set-ntp true).',
      ),
  ],
  [
    /^(AuthorizationHeaderMalformed|PermanentRedirect|TemporaryRedirect|IllegalLocationConstraintException)$/,
    ({ region }) =>
      say(
        `Il bucket non è nella regione “${region}”: metti quella giusta in AWS_REGION.`,
        `The bucket is not in the region “${region}”: put the right one into AWS_REGION.`,
      ),
  ],
  [
    /^(AccessDenied|AllAccessDisabled|AccountProblem|UnauthorizedAccess|Forbidden)$/,
    ({ bucket }) =>
      say(
        `Queste chiavi non hanno il permesso. Per il bucket “${bucket}” servono ListBucket, GetObject, PutObject e DeleteObject.`,
        `These keys are not allowed to. For the bucket “${bucket}” they need ListBucket, GetObject, PutObject and DeleteObject.`,
      ),
  ],
];

/**
 * What to tell who publishes when a server says no.
 *
 * @param asked the request, as `PUT it/index.html`
 */
export function refused(place: Place, asked: string, status: number, { code, message }: Refusal): Trouble {
  const named = code === '' ? (status === 403 ? 'AccessDenied' : '') : code;
  const meaning = MEANINGS.find(([codes]) => codes.test(named))?.[1](place);
  const said = `${asked}: ${status}${code === '' ? '' : ` ${code}`}${message === '' ? '' : ` (${message})`}`;
  return new Trouble(
    say(
      `${meaning?.it ?? 'Il server del bucket ha rifiutato.'}\n${said}\n${KEEPS.it}`,
      `${meaning?.en ?? 'The server of the bucket has refused.'}\n${said}\n${KEEPS.en}`,
    ),
  );
}

/** What to tell when a server did not answer at all. */
export function unreachable({ endpoint }: Place, error: unknown): Trouble {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why =
    cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
  return new Trouble(
    say(
      `${endpoint} non risponde (${why}). Controlla --endpoint e la rete. ${KEEPS.it}`,
      `${endpoint} does not answer (${why}). Look at --endpoint and the network. ${KEEPS.en}`,
    ),
    { cause: error },
  );
}

/** Without conditional writes two publishers could mix their sites without anybody noticing. */
export const unconditional = ({ endpoint }: Place): Trouble =>
  new Trouble(
    say(
      `${endpoint} non conosce le scritture condizionate (If-None-Match, If-Match): due che pubblicano insieme mescolerebbero i loro siti. Serve un altro servizio, o una sua versione più nuova.`,
      `${endpoint} knows no conditional writes (If-None-Match, If-Match): two who publish at once would mix their sites. Another service is needed, or a newer version of this one.`,
    ),
  );
