import { type Hooks, type InspectedFile, readLines, readTexts } from '../../../files/text-file.ts';
import { readXmlRows } from './xml-rows.ts';

/** The rows of a ledger, a chunk at a time: the lines of the text form, or those an XML one amounts to. */
export function readRows(path: string, { form, encoding }: InspectedFile, hooks: Hooks): AsyncGenerator<string[]> {
  return form === 'xml' ? readXmlRows(readTexts(path, encoding, hooks)) : readLines(path, encoding, hooks);
}
