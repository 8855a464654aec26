import papaparse from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import type { MadeFile } from '../../../electron/app/context.ts';
import { readPdf } from '../../read-pdf.ts';

/** A written cell as what a reader takes from it: a text, an amount in cents. */
type Read = string | number;

/** The lines of a written report from its headings to its last total, amounts in cents. Headings begin with `first`. */
export async function tableOf(file: MadeFile | undefined, first: string): Promise<Read[][]> {
  if (!file) throw new Error('no file');
  const lines = file.name.endsWith('.xlsx') ? await sheetLines(file) : csvLines(file);
  const start = lines.findIndex((line) => line[0] === first);
  const length = lines.slice(start).findIndex((line) => line.every((cell) => cell === ''));
  return lines.slice(start, start + length);
}

function csvLines({ content }: MadeFile): Read[][] {
  const text = new TextDecoder().decode(content);
  const { data } = papaparse.parse<string[]>(text, { delimiter: ';' });
  // An apostrophe keeps a spreadsheet from running a text as a formula.
  return data.map((line) => line.map((cell) => centsOf(cell) ?? cell.replace(/^'(?=[=+\-@])/, '')));
}

function centsOf(cell: string): number | null {
  return /^-?\d+,\d\d$/.test(cell) ? Number(cell.replace(',', '')) : null;
}

async function sheetLines({ content }: MadeFile): Promise<Read[][]> {
  const [sheet] = await readWorkbook(new Blob([new Uint8Array(content)]));
  return (sheet?.data ?? []).map((line) =>
    line.map((cell) => (typeof cell === 'number' ? Math.round(cell * 100) : String(cell ?? ''))),
  );
}

/** Everything the pages say, spaces made ordinary. */
export async function pagesOf(file: MadeFile | undefined): Promise<string> {
  if (!file) throw new Error('no file');
  return (await readPdf(file.content)).text;
}
