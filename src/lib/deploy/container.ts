import { dirname } from 'node:path/posix';
import { MADE, TABLES, type Place } from './place.ts';

/**
 * A container that serves one release: `npm run release -- --to release`, `npm run deploy:files -- --site release/current
 * --tables release/tables`, then `docker build -f deploy/Containerfile .`. It listens on 8080, as nobody in particular, on
 * plain http: what stands in front of it has the certificate.
 */
export function containerfile({ current, tables }: Place): string {
  return [
    MADE,
    'FROM docker.io/library/alpine:3.22',
    'RUN apk add --no-cache nginx nginx-mod-http-brotli \\',
    ` && mkdir -p ${tables} \\`,
    ` && echo 'brotli_static on;' > ${tables}/brotli.conf`,
    'COPY deploy/nginx-container.conf /etc/nginx/nginx.conf',
    `COPY release/tables/${TABLES.nginx} ${tables}/${TABLES.nginx}`,
    // With the link that `current` is: it leads on inside of the folder.
    `COPY release/ ${dirname(current)}/`,
    // Trying the configuration leaves a file of root's behind.
    'RUN nginx -t && chown -R nginx:nginx /run/nginx /var/lib/nginx /var/log/nginx',
    'USER nginx',
    'EXPOSE 8080',
    'STOPSIGNAL SIGQUIT',
    'CMD ["nginx", "-g", "daemon off;"]',
    '',
  ].join('\n');
}
