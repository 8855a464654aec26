import { arrange, type ValueOf } from '../listing/arrange.ts';
import type { List } from '../listing/columns.ts';
import type { ListQuestion } from '../listing/question.ts';
import type { Cents } from '../values/money.ts';
import { type OpenDocumentColumn, openDocumentList } from './document-list.ts';

/** What an allocation in the making takes of a document. */
type Drafted = { readonly chosenCents: Cents; readonly leftCents: Cents };

/** Open documents with what is chosen of each, and what will then remain. */
export function draftDocuments<Row extends { readonly id: number; readonly openCents: Cents }>(
  rows: readonly Row[],
  chosenOf: (id: number) => Cents,
): (Row & Drafted)[] {
  return rows.map((row) => {
    const chosenCents = chosenOf(row.id);
    return { ...row, chosenCents, leftCents: Math.max(0, row.openCents - chosenCents) };
  });
}

/** The list of open documents; amounts of one currency need no column that tells it. */
export function openListOf(rows: readonly { readonly currency: string }[]): List<OpenDocumentColumn> {
  const isMixed = new Set(rows.map(({ currency }) => currency)).size > 1;
  return { ...openDocumentList, currency: isMixed ? openDocumentList.currency : undefined };
}

/** The drafted documents that are listed: what is chosen stays in sight whatever the conditions, since it is saved. */
export function listDrafted<Row extends Drafted>(
  list: List<OpenDocumentColumn>,
  rows: readonly Row[],
  { sort, where }: ListQuestion<OpenDocumentColumn>,
  valueIn: ValueOf<Row, OpenDocumentColumn>,
): Row[] {
  const chosen = rows.filter(({ chosenCents }) => chosenCents > 0);
  const found = arrange(list, rows, { where }, valueIn);
  return arrange(list, [...new Set([...chosen, ...found])], { sort }, valueIn);
}
