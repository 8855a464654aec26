import { IconFileDownload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './drop-area.module.css';

type DropAreaProps = {
  label: string;
  /** `folders`: names of what was dropped that is no file. */
  onDrop: (files: readonly File[], folders: readonly string[]) => void;
  children: ReactNode;
};

/** Takes the files dropped anywhere over its children, and says so while some are held above. A button does the same by keyboard. */
export function DropArea({ label, onDrop, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <section
      className={classes.area}
      aria-label={label}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        // A firm file was already taken (`use-firm-drop.ts`).
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        const folders = foldersOf(event.dataTransfer);
        const files = [...event.dataTransfer.files].filter(({ name }) => !folders.includes(name));
        if (files.length + folders.length > 0) onDrop(files, folders);
      }}
    >
      {children}
      {isOver ? (
        <div className={classes.veil}>
          <IconFileDownload size={36} stroke={1.3} aria-hidden="true" />
          {label}
        </div>
      ) : null}
    </section>
  );
}

function foldersOf({ items }: DataTransfer): string[] {
  return [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory ? [entry.name] : [];
  });
}
