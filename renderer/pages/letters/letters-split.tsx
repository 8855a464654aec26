import type { ReactNode } from 'react';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import { toFailure } from '../../client/failure.ts';
import { notifyFailure } from '../../client/queries.ts';
import { Split } from '../../components/layout/split.tsx';
import { PdfPane } from '../../components/pdf/pdf-pane.tsx';
import { useText } from '../../components/text/text.tsx';
import { usePaneWidth } from '../../hooks/use-pane-width.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { useViewedFile } from '../../hooks/use-viewed-file.ts';
import { downloadLetter, letterFile } from './letter-file.ts';

type ReadLetter = Pick<LetterRow, 'id' | 'title' | 'customerName'>;

/** Which letter of a list is read beside it, and how the table opens and closes it. */
export function useReadLetter(rows: readonly ReadLetter[]) {
  const [shown, setShown] = useUrlState('read');
  const read = rows.find(({ id }) => String(id) === shown) ?? null;
  return {
    read,
    onRead: (letter: ReadLetter | null) => setShown(letter === null ? '' : String(letter.id)),
  };
}

type LettersSplitProps = ReturnType<typeof useReadLetter> & { rows: readonly ReadLetter[]; children: ReactNode };

/** A list of letters, and beside it the one that is read. */
export function LettersSplit({ rows, read, onRead, children }: LettersSplitProps) {
  const { t } = useText();
  const [width, setWidth] = usePaneWidth('letters', 520);
  const place = read === null ? -1 : rows.indexOf(read);
  const [next, previous] = [rows[place + 1], rows[place - 1]];
  const around = read === null ? [] : [next, previous].filter((row) => row !== undefined);
  const file = useViewedFile(
    read && letterFile(read.id),
    around.map(({ id }) => letterFile(id)),
  );
  const close = () => onRead(null);
  return (
    <Split
      width={width}
      onWidth={setWidth}
      onEscape={close}
      covers
      pane={
        read === null ? null : (
          <PdfPane
            title={t('letters.titleOf', { title: read.title, name: read.customerName })}
            file={
              file.data
                ? {
                    ...file.data,
                    hasWindow: true,
                    onDownload: () => void downloadLetter(read.id).catch(notifyFailure),
                    neighbours: {
                      previous: previous ? () => onRead(previous) : null,
                      next: next ? () => onRead(next) : null,
                    },
                  }
                : null
            }
            failure={file.error ? toFailure(file.error) : null}
            onRetry={() => void file.refetch()}
            onClose={close}
          />
        )
      }
    >
      {children}
    </Split>
  );
}
