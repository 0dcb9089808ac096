import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The component library carries its own few words in thirty languages; only Swedish and English are ever shown. */
const onlyOurLanguages: Plugin = {
  name: 'only-our-languages',
  enforce: 'pre',
  load(id) {
    const language = /\/react-(?:aria|stately|aria-components)\/.*intl.*\/([a-z]{2}-[A-Z]{2})\.(?:m|c)?js$/.exec(
      id,
    )?.[1];
    return language === undefined || language === 'sv-SE' || language === 'en-US' ? null : 'export default {};';
  },
};

/** The page waits for its words; the browser need not wait with fetching the rest of it. */
const applicationAtOnce: Plugin = {
  name: 'application-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const wanted = new Set<string>();
      const want = (fileName: string): void => {
        if (wanted.has(fileName)) return;
        wanted.add(fileName);
        chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(want);
      };
      chunks.filter(({ name }) => name === 'application').forEach(({ fileName }) => want(fileName));
      const styles = chunks.filter(({ fileName }) => wanted.has(fileName)).flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]); // prettier-ignore
      return [
        ...[...wanted].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        })),
        ...styles.map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` } })),
      ];
    },
  },
};

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

export default defineConfig({
  base: '/',
  plugins: [onlyOurLanguages, applicationAtOnce, react()],
  // The workspace's packages are read as sources, so that nothing need be built before this.
  resolve: { conditions: ['@tavlan/source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  build: {
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // Nothing inlined: the content security policy allows no data: and no inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
});
