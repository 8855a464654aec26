import { SaxesParser } from 'saxes';
import { legalNames } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { AppError } from '../../../../../shared/errors.ts';

/** Deeper or longer than any element of a ledger: somebody wants the memory of this machine. */
const deepest = 20;
const longestText = 10_000;
const largestBetweenTags = 1024 ** 2;
/** Elements of different names in one line, entry or journal; a ledger has 18. */
const mostFields = 200;

type Fields = Record<string, string>;

/**
 * The rows of a FEC written as XML (LPF art. A47 A-1 VII: comptabilite / exercice / journal / ecriture / ligne) in the
 * columns of the text form, the heading first, so that both are understood by the same code. Empty rows are added so
 * that the place of a row is that of its line in the file, where the file has one row a line. Entities other than the
 * five of XML do not exist.
 * @throws AppError `file_format`: `xmlEntities`, `badXml`, `xml` (of something else).
 */
export async function* readXmlRows(texts: AsyncIterable<string>): AsyncGenerator<string[]> {
  const reader = openReader();
  for await (const text of texts) {
    reader.write(text);
    const rows = reader.takeRows();
    if (rows.length > 0) yield rows;
  }
  reader.close();
  const rows = reader.takeRows();
  if (rows.length > 0) yield rows;
}

function openReader() {
  const parser = new SaxesParser();
  const path: string[] = [];
  const levels: Record<string, Fields> = { journal: {}, ecriture: {}, ligne: {} };
  let columns: readonly string[] | null = null;
  let rows: string[] = [];
  let place = 0;
  let text = '';
  let tags = 0;
  let sinceTag = 0;
  const pending: { readonly fields: Fields; readonly line: number }[] = [];

  const fail = (reason: string): never => {
    throw new AppError('file_format', { reason, details: { line: parser.line } });
  };
  const addText = (piece: string) => {
    if (text.length < longestText) text += piece.slice(0, longestText);
  };
  const emit = (row: string, line: number) => {
    for (; place + 1 < line; place++) rows.push('');
    rows.push(row);
    place++;
  };
  parser.on('doctype', () => fail('xmlEntities'));
  parser.on('error', () => fail('badXml'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name }) => {
    tags++;
    if (path.length === 0 && name !== 'comptabilite') fail('xml');
    path.push(name);
    if (path.length > deepest) fail('badXml');
    text = '';
    if (Object.hasOwn(levels, name)) levels[name] = {};
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    const parent = levels[path.at(-1) ?? ''];
    if (name === 'ligne') pending.push({ fields: levels.ligne ?? {}, line: parser.line });
    else if (name === 'ecriture') flush();
    else if (parent && !Object.hasOwn(levels, name)) {
      if (!Object.hasOwn(parent, name) && Object.keys(parent).length >= mostFields) fail('badXml');
      parent[name] = text.replace(/[\t\r\n]+/g, ' ').trim();
    }
    text = '';
  });

  /** What an entry says may come after its lines; a line has the last word. */
  function flush(): void {
    for (const { fields, line } of pending.splice(0)) {
      if (columns === null) {
        columns = headingFor(fields);
        emit(columns.join('\t'), 1);
      }
      const all = [fields, levels.ecriture ?? {}, levels.journal ?? {}];
      const fieldOf = (column: string) => all.map((level) => level[column] ?? '').find((value) => value !== '') ?? '';
      emit(columns.map(fieldOf).join('\t'), line);
    }
  }

  return {
    write(chunk: string) {
      const before = tags;
      parser.write(chunk);
      sinceTag = tags === before ? sinceTag + chunk.length : 0;
      // The parser keeps the whole of a tag, a comment or a text that does not end.
      if (sinceTag > largestBetweenTags) fail('badXml');
    },
    close() {
      parser.close();
      if (columns === null) fail('noEntries');
    },
    takeRows(): string[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** Amounts are written as a debit and a credit, or as an amount and its side. */
function headingFor(fields: Fields): readonly string[] {
  if (!Object.hasOwn(fields, 'Montant')) return legalNames;
  return legalNames.map((name) => (name === 'Debit' ? 'Montant' : name === 'Credit' ? 'Sens' : name));
}
