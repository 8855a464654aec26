import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/common/history.ts';
import { client } from '../../client/client.ts';
import { download } from '../../client/files.ts';
import type { PdfFile } from '../../components/pdf/pdf-file.ts';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';
import { HistoryItem } from './history-item.tsx';
import classes from './interactions.module.css';

type HistoryListProps = {
  rows: readonly HistoryEntry[];
  /** What the screen adds to an entry. */
  extra?: (entry: HistoryEntry) => ReactNode;
};

/** The entries of a history, newest first. An interaction opens its text and files; a letter and a file are shown. */
export function HistoryList({ rows, extra }: HistoryListProps) {
  const [file, setFile] = useState<PdfFile | null>(null);
  const show = (opened: { url: string; name: string; title?: string | undefined }) =>
    setFile({ ...opened, onDownload: () => download(opened.url, opened.name) });
  const letter = useMutation({ mutationFn: (id: number) => client.letters.view({ id }), onSuccess: show });
  const attached = useMutation({
    mutationFn: (asked: { interactionId: number; attachmentId: number }) => client.interactions.viewFile(asked),
    onSuccess: (opened) => (/\.pdf$/i.test(opened.name) ? show(opened) : download(opened.url, opened.name)),
  });
  return (
    <>
      <ol className={classes.history}>
        {rows.map((entry) => (
          <HistoryItem
            key={entry.interaction?.id ?? `${entry.at}-${entry.kind}-${JSON.stringify(entry.details)}`}
            entry={entry}
            onLetter={letter.mutate}
            onFile={attached.mutate}
          >
            {extra?.(entry)}
          </HistoryItem>
        ))}
      </ol>
      <PdfWindow file={file} onClose={() => setFile(null)} />
    </>
  );
}
