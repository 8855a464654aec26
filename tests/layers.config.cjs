/**
 * The layers of the architecture page, as rules for dependency-cruiser. `npm run check` fails on any import that breaks one.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const libraries = (...names) => `^node_modules/(${names.map((name) => name.replace('/', '\\/')).join('|')})(/|$)`;
const react = libraries(
  'react',
  'react-dom',
  '@types/react',
  '@types/react-dom',
  '@mantine',
  '@tanstack',
  '@tabler',
  '@fullcalendar',
  '@fontsource',
  '@orpc',
  'wouter',
  'dayjs',
  'pdfjs-dist',
  'zod',
  'temporal-polyfill',
);
const node =
  '^node:|^(fs|path|os|crypto|http|net|url|util|child_process|worker_threads|stream|buffer|events|module|process|timers|v8)(/|$)';
const handlersLibraries = libraries(
  '@orpc',
  'zod',
  'drizzle-orm',
  'better-sqlite3',
  '@types/better-sqlite3',
  'ical-generator',
  'write-excel-file',
  'fflate',
);
const workerLibraries = libraries(
  'pdfmake',
  '@types/pdfmake',
  'qrcode',
  '@types/qrcode',
  '@cantoo/pdf-lib',
  'fflate',
  'papaparse',
  '@types/papaparse',
  'postal-mime',
  'read-excel-file',
  'saxes',
);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nouns-by-their-index',
      comment: 'a use case, a page, a document asks another for what its index gives; parts are there for several',
      severity: 'error',
      from: { path: '^(electron/usecases|electron/documents|renderer/pages)/([^/]+)/' },
      to: {
        path: '^$1/[^/]+/',
        pathNot: ['^$1/$2/', '^$1/[^/]+/index\\.ts$', '^$1/[^/]+/parts/', '^$1/parts/'],
      },
    },
    { name: 'never-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^electron$' } },
    only(
      'shared',
      '^shared/',
      [`^shared/`, '^resources/.*json$', libraries('zod', '@orpc/contract', 'temporal-polyfill')],
      'shared imports nothing of ours',
    ),
    {
      name: 'rules-know-no-wire',
      comment: 'the wire is made of the types of the rules, not the reverse',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/contract/' },
    },
    only(
      'db',
      '^db/(?!generate|drizzle\\.config)',
      ['^db/', '^shared/', libraries('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3', 'zod'), node],
      'db knows the schema and the pure rules',
    ),
    only(
      'use-cases',
      '^electron/(app|derivation|usecases|exports)/',
      [
        '^electron/(app|derivation|usecases|exports|imports|documents|jobs|demonstration)/',
        '^db/',
        '^shared/',
        handlersLibraries,
        node,
      ],
      'use cases know no host',
    ),
    only(
      'imports-documents-jobs',
      '^electron/(imports|documents|jobs)/',
      ['^electron/(imports|documents|jobs)/', '^shared/', '^resources/', workerLibraries, node],
      'no database and no Electron in the worker',
    ),
    only(
      'demonstration',
      '^electron/demonstration/',
      [
        '^electron/(demonstration|app|usecases|imports|documents|jobs)/',
        '^db/',
        '^shared/',
        libraries('@orpc', 'drizzle-orm'),
        node,
      ],
      'the demonstration goes through the use cases',
    ),
    {
      name: 'hosts-apart-desktop',
      severity: 'error',
      from: { path: '^electron/hosts/desktop/' },
      to: { path: '^electron/hosts/(browser|terminal)/' },
    },
    {
      name: 'hosts-apart-browser',
      severity: 'error',
      from: { path: '^electron/hosts/browser/' },
      to: { path: '^electron/hosts/(desktop|terminal)/' },
    },
    {
      name: 'hosts-apart-terminal',
      severity: 'error',
      from: { path: '^electron/hosts/terminal/' },
      to: { path: '^electron/hosts/(desktop|browser)/' },
    },
    {
      name: 'electron-in-desktop-only',
      severity: 'error',
      from: { path: '^(electron/(?!hosts/desktop)|db|shared|renderer)' },
      to: { path: '^electron$|^node_modules/electron/' },
    },
    only(
      'renderer-components',
      '^renderer/components/',
      ['^renderer/components/', '^renderer/[a-z-]+\\.module\\.css$', '^shared/', react],
      'components take props and never call the client',
    ),
    only(
      'renderer',
      '^renderer/(?!vite\\.config)',
      ['^renderer/', '^shared/', react],
      'the renderer asks for use cases',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$|\\?raw$|\\?url$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
