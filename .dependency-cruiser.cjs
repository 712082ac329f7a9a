/**
 * Data flows one way: parse the design, compile it to rules, adjudicate, explain. Here is who may look at whom, and
 * which room keeps which library to itself. test/structure shows every rule firing.
 */

/** Rooms without a plan in them. `result` stands below the other two. */
const leaves = ['result', 'money', 'calendar'];

/** Room by room, in the order data takes: the rooms whose code it uses, and the rooms it knows only by their types. */
const rooms = [
  { room: 'result', rule: 'result-stands-alone', uses: [], knows: [] },
  { room: 'money', rule: 'a-leaf-knows-no-plan', uses: ['result'], knows: [] },
  { room: 'calendar', rule: 'a-leaf-knows-no-plan', uses: ['result'], knows: [] },
  { room: 'parameters', rule: 'a-leaf-knows-no-plan', uses: ['result', 'calendar'], knows: [] },
  { room: 'door', rule: 'the-door-looks-back-only', uses: leaves, knows: [] },
  { room: 'design', rule: 'design-looks-back-only', uses: [...leaves, 'door'], knows: [] },
  { room: 'claim', rule: 'claim-looks-back-only', uses: [...leaves, 'door'], knows: [] },
  { room: 'rules', rule: 'rules-look-back-only', uses: leaves, knows: ['design'] },
  { room: 'compile', rule: 'compile-looks-back-only', uses: [...leaves, 'design', 'rules'], knows: [] },
  { room: 'mandates', rule: 'mandates-look-back-only', uses: [...leaves, 'parameters', 'rules'], knows: ['design'] },
  { room: 'review', rule: 'review-looks-back-only', uses: [...leaves, 'door', 'design', 'rules', 'compile'], knows: [] },
  { room: 'adjudicate', rule: 'adjudicate-looks-back-only', uses: [...leaves, 'rules'], knows: ['design', 'claim', 'compile'] },
  { room: 'expect', rule: 'expect-reads-results-only', uses: leaves, knows: ['adjudicate', 'rules'] },
  { room: 'explain', rule: 'explain-reads-results-only', uses: leaves, knows: ['adjudicate'] },
  {
    room: 'api',
    rule: 'the-api-looks-back-only',
    uses: [...leaves, 'parameters', 'door', 'design', 'claim', 'rules', 'compile', 'mandates', 'review', 'adjudicate', 'expect', 'explain'],
    knows: [],
  },
];
const named = rooms.map(({ room }) => room);

/** All that `import … from 'costshare'` brings with it. */
const core = [...named, 'index'];

const any = (names) => `(${names.join('|')})`;
const ban = (name, from, to, comment, more = {}) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to, ...more } });
const keep = (name, library, where, comment) => ban(name, `^src/(?!${where})`, `node_modules/${library}/`, comment);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-is-listed',
      severity: 'error',
      comment: 'What src imports is there, and package.json gives it to users too.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['npm-peer'] },
    },
    ...rooms.map(({ room, rule, uses, knows }) =>
      ban(
        rule,
        `^src/${room}/`,
        `^src/(?!${any([room, ...uses, ...knows])}/)`,
        `${room} uses ${uses.length === 0 ? 'no other room' : uses.join(', ')}: what comes later reads it, never the other way.`,
      ),
    ),
    ...rooms
      .filter(({ knows }) => knows.length > 0)
      .map(({ room, knows }) =>
        ban(
          `${room}-borrows-types`,
          `^src/${room}/`,
          `^src/${any(knows)}/`,
          `${room} takes values of ${knows.join(' and ')} as arguments; it calls nothing there.`,
          {
            dependencyTypesNot: ['type-only'],
          },
        ),
      ),
    ban(
      'every-room-has-a-place',
      '^src/',
      `^src/(?!${any([...named, 'engine', 'testing', 'cli'])}/)[^/]+/`,
      'A new room gets a line in the table above first.',
    ),
    ban('stages-do-not-meet', '^src/adjudicate/stages/(.+)\\.ts$', '^src/adjudicate/stages/', 'Order is a list, not an import.', {
      pathNot: '^src/adjudicate/stages/$1\\.ts$',
    }),
    ban(
      'the-core-knows-no-face',
      `^src/${any(core)}[./]`,
      '^src/(cli/|engine[./]|testing[./])',
      'Faces stand on the core, and each alone.',
    ),
    ban('engine-is-a-face', '^src/engine[./]', '^src/(cli/|testing[./])', 'Faces stand on the core, and each alone.'),
    ban('testing-is-a-face', '^src/testing[./]', '^src/(cli/|engine[./])', 'Faces stand on the core, and each alone.'),
    ban(
      'the-command-line-comes-in-by-the-front-door',
      '^src/cli/',
      '^src/(?!((index|engine|testing)\\.ts$|cli/))',
      'It sees what every user sees.',
    ),
    ban('nothing-ships-from-outside', '^src/', '^(test|scripts|docs)/', 'Tests and scripts are not in the package.'),

    ban('only-the-command-line-touches-the-machine', '^src/(?!cli/)', '.', 'No files, no network, no clock in the core.', {
      dependencyTypes: ['core'],
    }),
    keep('json-rules-engine-behind-engine', 'json-rules-engine', 'engine[./]', 'The core runs the same rules without it.'),
    keep('decimal-behind-money', 'decimal\\.js', 'money/', 'Its settings are shared; money keeps a private copy.'),
    keep('date-fns-behind-calendar', '(date-fns|@date-fns)', 'calendar/', 'Dates are days here; only calendar knows how they step.'),
    keep('zod-at-the-door', 'zod', '(door|design|claim)/', 'Documents are read once; later rooms take typed values.'),
    keep('fast-check-in-testing', 'fast-check', 'testing[./]', 'An optional peer: nobody else may need it.'),
    keep('terminal-libraries-in-cli', '(commander|cli-table3|picocolors|jsonc-parser)', 'cli/', 'The library prints nothing.'),
    ban(
      'only-the-small-zod',
      '^src/',
      'node_modules/zod/(?!(v4/)?mini/)',
      'The full one builds functions from text, and weighs three times as much.',
    ),
    {
      name: 'the-core-reaches-no-json-rules-engine',
      severity: 'error',
      comment: 'Nor, by any path, jsonpath-plus: that one evaluates code.',
      from: { path: '^src/index\\.ts$' },
      to: { path: 'node_modules/(json-rules-engine|jsonpath-plus)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
