import type { ImportChanges } from '../../../../shared/contract/imports/kinds.ts';
import type { ListPreview } from '../../../../shared/contract/imports/lists.ts';
import type { PlainListKind } from '../../../../shared/domain/imports/kinds.ts';
import { columnKeys, type List } from '../../../../shared/domain/listing/columns.ts';
import type { ToldFact } from '../../../../shared/domain/values/told-facts.ts';
import { cellText, type ListWords } from '../../../../shared/i18n/lists/list-words.ts';
import { lookUp } from '../../../../shared/i18n/translate.ts';
import { readAll } from '../common/pages.ts';
import type { Session } from '../common/session.ts';
import type { Terminal } from '../common/terminal.ts';
import type { Imported, Report } from './imported.ts';
import { reportList } from './lists.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null };

/** What its totals tell. */
type Told = {
  readonly touched: number;
  readonly json: object;
  readonly facts: readonly ToldFact[];
  /** Keys of sentences, with what they count. */
  readonly notes: readonly { readonly word: string; readonly count: number }[];
};

/** A kind of list whose rows are printed one by one, as its declared columns say them. */
type PrintedList<Row extends object, Column extends string, Changes extends Page<Row>> = {
  readonly list: List<Column>;
  readonly words: ListWords<Column, Row>;
  /** Null where the changes are of another kind. */
  readonly of: (changes: ImportChanges) => Changes | null;
  readonly told: (changes: Changes) => Told;
};

/** How a list whose rows are printed is reported. One that was only compared was so by another decision than the one asked. */
export function reportRows<Row extends object, Column extends string, Changes extends Page<Row>>(
  declared: PrintedList<Row, Column, Changes>,
) {
  return async (
    terminal: Terminal,
    { client }: Session,
    imported: Imported<ListPreview & { readonly kind: PlainListKind }>,
  ): Promise<Report> => {
    const { language } = terminal;
    const { batchId } = imported.preview;
    const pages: Changes[] = [];
    const rows = await readAll(async (page) => {
      const changes = declared.of(await client.imports.changes({ batchId, ...imported.decisions, ...page }));
      if (changes === null) throw new Error('the changes are of another kind');
      pages.push(changes);
      return changes;
    });
    const [first] = pages;
    if (first === undefined) throw new Error('no changes were read');
    const { touched, json, facts, notes } = declared.told(first);
    const columns = columnKeys(declared.list).filter((key) => !declared.list.columns[key].isExtra);
    const rowText = (row: Row) =>
      columns
        .map((key) => cellText(language, { column: declared.list.columns[key], words: declared.words[key] }, row))
        .filter((text) => text !== '')
        .join(' · ');
    return reportList(terminal, imported, {
      touched,
      json: { ...json, changes: rows.map(withoutIds) },
      facts,
      lines: [
        ...rows.map((row) => `  ${rowText(row)}`),
        ...notes.map(({ word, count }) => lookUp(language, word, { count }) ?? word),
      ],
    });
  };
}

/** The fields of a row that mean something outside the firm's file. */
function withoutIds(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !/Ids?$/.test(field)));
}
