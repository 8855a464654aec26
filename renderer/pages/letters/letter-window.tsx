import { download } from '../../client/files.ts';
import { PdfWindow } from '../../components/pdf/pdf-window.tsx';

type LetterWindowProps = {
  letter: { url: string; name: string; title?: string | undefined } | undefined;
  onClose: () => void;
};

/** A letter as it was issued, to read or to keep a copy of. */
export function LetterWindow({ letter, onClose }: LetterWindowProps) {
  return (
    <PdfWindow
      file={letter ? { ...letter, hasWindow: true, onDownload: () => download(letter.url, letter.name) } : null}
      onClose={onClose}
    />
  );
}
