import papaparse from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import type { MadeFile } from '../../../electron/app/context.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { readPdf } from '../../read-pdf.ts';

/** A written cell as what a reader takes from it: a text (a day too), an amount in cents. */
type Read = string | number;

/** The lines of a written report from its headings to its last total, amounts in cents. Headings begin with `first`. */
export async function tableOf(file: MadeFile | undefined, first: string): Promise<Read[][]> {
  if (!file) throw new Error('no file');
  const lines = await linesOf(file);
  const start = lines.findIndex((line) => line[0] === first);
  const length = lines.slice(start).findIndex((line) => line.every((cell) => cell === ''));
  return lines.slice(start, start + length);
}

function linesOf(file: MadeFile): Read[][] | Promise<Read[][]> {
  if (file.name.endsWith('.xlsx')) return sheetLines(file);
  return file.name.endsWith('.html') ? pageLines(file) : csvLines(file);
}

/** The lines of the table of a web page, and an empty one after the last. */
function pageLines({ content }: MadeFile): Read[][] {
  const lines = [...new TextDecoder().decode(content).matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, line = '']) =>
    [...line.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => {
      const text = cell.replace(/&#(\d+);/g, (_sign, code) => String.fromCharCode(Number(code)));
      return centsOf(text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-')) ?? text;
    }),
  );
  return [...lines, ['']];
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
    line.map((cell) => {
      if (typeof cell === 'number') return Math.round(cell * 100);
      return cell instanceof Date ? formatDay('fr', cell.toISOString().slice(0, 10)) : String(cell ?? '');
    }),
  );
}

/** Everything the pages say, spaces made ordinary. */
export async function pagesOf(file: MadeFile | undefined): Promise<string> {
  if (!file) throw new Error('no file');
  return (await readPdf(file.content)).text;
}

/** Everything that a written report says, in any format, spaces made ordinary. */
export async function wordsOf(file: MadeFile): Promise<string> {
  if (file.name.endsWith('.pdf')) return pagesOf(file);
  const lines = file.name.endsWith('.xlsx') ? await sheetLines(file) : [[new TextDecoder().decode(file.content)]];
  return lines
    .flat()
    .join(' ')
    .replace(/&#(\d+);/g, (_sign, code) => String.fromCharCode(Number(code)))
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}
