import { useMemo } from 'react';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { arrange, sumAmounts } from '../../../shared/domain/listing/arrange.ts';
import { openDocumentList } from '../../../shared/domain/lists/document-list.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { openDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { usePassingList } from '../../hooks/use-list.ts';
import { type DraftedSide, openLooks } from './open-looks.tsx';

type OpenListProps = DraftedSide & {
  /** True for the list that takes the focus. */
  isFirst: boolean;
  rows: readonly DocumentRow[];
  amountOf: (id: number) => Cents;
};

/** The open documents of one side, each with the amount to allocate and what will remain. */
export function OpenList(props: OpenListProps) {
  const { rows, side, amountOf, offerFor, onChange, isFirst } = props;
  const text = useText();
  const { t, language } = text;
  const isMixed = new Set(rows.map(({ currency }) => currency)).size > 1;
  const list = useMemo(
    () => ({ ...openDocumentList, currency: isMixed ? openDocumentList.currency : undefined }),
    [isMixed],
  );
  const view = usePassingList('openDocuments', list);
  const { sort } = view;
  const valueIn = valuesOf(openDocumentWords, language);
  const drafted = rows.map((row) => {
    const chosenCents = amountOf(row.id);
    return { ...row, chosenCents, leftCents: Math.max(0, row.openCents - chosenCents) };
  });
  // What is chosen stays in sight, whatever the conditions: it is saved.
  const chosen = drafted.filter(({ chosenCents }) => chosenCents > 0);
  const found = arrange(list, drafted, view, valueIn);
  const listed = arrange(list, [...new Set([...chosen, ...found])], { sort }, valueIn);
  const first = { rows: listed, sums: sumAmounts(list, listed, valueIn) };
  const columns = listColumns(text, { list, words: openDocumentWords, looks: openLooks(text, props, first), first });
  return (
    <ListTable
      {...{ view, columns }}
      words={openDocumentWords}
      label={t(side === 'debit' ? 'edits.debits' : 'edits.credits')}
      rows={listed}
      count={listed.length}
      rowKey={({ id }) => id}
      isMarked={({ chosenCents }) => chosenCents > 0}
      onOpen={(row) => onChange(row.id, row.chosenCents > 0 ? 0 : offerFor(row))}
      isFirst={isFirst}
      maxHeight={openListHeight}
      empty={null}
    />
  );
}

/** Pixels: a dozen documents of each side, both sides one above the other in a small window. */
const openListHeight = 420;
