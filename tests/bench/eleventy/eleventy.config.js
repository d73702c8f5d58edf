import { components } from './components.js';

/**
 * Eleventy in its fastest ordinary way: no template language inside Markdown, a layout in JavaScript, the
 * Markdown parser it ships, content as Markdown with front matter.
 *
 * @param {any} config Eleventy's configuration; the package is not among this project's own.
 */
export default function configure(config) {
  config.setQuietMode(true);
  config.amendLibrary('md', (/** @type {any} */ parser) => parser.use(components));
  return {
    dir: { input: 'content', includes: '../layouts', data: '../data', output: 'site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  };
}
