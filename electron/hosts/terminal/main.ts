import { processTerminal } from './common/terminal.ts';
import { findLanguage } from './common/usage.ts';
import { run } from './run.ts';

const words = process.argv.slice(2);
const status = await run(processTerminal(findLanguage(words)), words);
// Not `process.exit`: what is still on its way to a pipe would be cut.
if (status !== 0) process.exitCode = status;
