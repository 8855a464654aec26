import { makeDemonstration } from './demonstration-file.ts';

/** What Playwright does once, before the first test. */
export default makeDemonstration;
