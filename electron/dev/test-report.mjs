/** What the reports of vitest and Playwright say of each test: `{ name, file, state, seconds }`, state `passed`, `failed` or `skipped`. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root, say } from './install.mjs';

const shownSlowest = 10;

/** The tests of a run of vitest; a file that could not be loaded counts as one that failed. */
export function readVitest(report) {
  return read(report, ({ testResults }) =>
    testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.map(({ fullName, status: state, duration }) => ({
        name: fullName,
        file,
        state: ['passed', 'failed'].includes(state) ? state : 'skipped',
        seconds: (duration ?? 0) / 1000,
      }));
      const isBroken = status === 'failed' && !tests.some(({ state }) => state === 'failed');
      return isBroken ? [...tests, { name: 'the file itself', file, state: 'failed', seconds: 0 }] : tests;
    }),
  );
}

/** The tests of a run of Playwright; one that passed when tried again has passed. */
export function readPlaywright(report) {
  const states = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' };
  const testsOf = ({ suites = [], specs = [] }) => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests.map(({ status, results }) => ({
        name: title,
        file: `tests/e2e/${file}`,
        state: states[status],
        seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      })),
    ),
    ...suites.flatMap(testsOf),
  ];
  return read(report, testsOf);
}

function read(report, testsOf) {
  return existsSync(report) ? testsOf(JSON.parse(readFileSync(report, 'utf8'))) : [];
}

/** Says which tests took longest. */
export function sayTests(tests) {
  if (tests.length === 0) return;
  say('\nThe slowest tests:');
  const slowest = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, shownSlowest);
  for (const { name, file, seconds } of slowest) say(`${seconds.toFixed(1).padStart(7)} s  ${file} · ${name}`);
}
