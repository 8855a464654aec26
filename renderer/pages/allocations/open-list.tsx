import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { countByCondition, sumAmounts } from '../../../shared/domain/listing/arrange.ts';
import { draftDocuments, listDrafted, openListOf } from '../../../shared/domain/lists/drafted-documents.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { openDocumentWords } from '../../../shared/i18n/lists/document-words.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { client } from '../../client/client.ts';
import { listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { usePassingList } from '../../hooks/use-list.ts';
import { type DraftedSide, openLooks } from './open-looks.tsx';

type OpenListProps = DraftedSide & {
  customerId: number;
  /** True for the list that takes the focus. */
  isFirst: boolean;
  rows: readonly DocumentRow[];
  amountOf: (id: number) => Cents;
};

/** The open documents of one side, each with the amount to allocate and what will remain. */
export function OpenList(props: OpenListProps) {
  const { customerId, rows, side, amountOf, offerFor, onChange, isFirst } = props;
  const text = useText();
  const { t, language } = text;
  const list = openListOf(rows);
  const view = usePassingList('openDocuments', list);
  const valueIn = valuesOf(openDocumentWords, language);
  const drafted = draftDocuments(rows, amountOf);
  const listed = listDrafted(list, drafted, view, valueIn);
  const first = { rows: listed, sums: sumAmounts(list, listed, valueIn) };
  const columns = listColumns(text, { list, words: openDocumentWords, looks: openLooks(text, props, first), first });
  const chosen = drafted.flatMap(({ id, chosenCents }) => (chosenCents > 0 ? [{ id, chosenCents }] : []));
  const exporting = useExport((wanted) =>
    client.allocations.exportOpen({ customerId, side, chosen, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <ListTable
      {...{ view, columns }}
      words={openDocumentWords}
      conditionCounts={countByCondition(drafted, view.where, valueIn)}
      label={t(side === 'debit' ? 'edits.debits' : 'edits.credits')}
      actions={<ExportMenu {...exporting} size="compact-sm" />}
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
