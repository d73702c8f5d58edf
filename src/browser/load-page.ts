/**
 * A page of this site, parsed and dead: the browser runs no script of what it loads like this.
 *
 * @throws when it cannot be had
 */
export function loadPage(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', path);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${path}: ${request.status}`));
    };
    request.onerror = () => {
      reject(new Error(path));
    };
    request.send();
  });
}
