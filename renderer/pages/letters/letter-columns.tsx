import type { Outputs } from '../../../shared/contract/index.ts';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import type { LetterColumn } from '../../../shared/domain/lists/letter-list.ts';
import { letterWords } from '../../../shared/i18n/lists/letter-words.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import type { Text } from '../../components/text/text.tsx';
import { RegisteredBadge } from './registered-badge.tsx';

/** The columns of a list of letters, of all customers or of one. */
export function letterColumns<Key extends LetterColumn>(
  text: Text,
  list: List<Key>,
  first: Outputs['letters']['list'] | undefined,
): Column<LetterRow>[] {
  const looks: Partial<Record<LetterColumn, Look<LetterRow>>> = {
    number: { width: 64 },
    customerName: { width: 200, grow: 2, wraps: true },
    title: { width: 220, grow: 2 },
    registeredState: {
      width: 130,
      cell: ({ registeredState }) => (registeredState ? <RegisteredBadge state={registeredState} /> : null),
      opens: ({ registeredId }) => registeredId !== null,
    },
    pageCount: { width: 72 },
  };
  return listColumns(text, { list, words: letterWords, looks, first });
}
