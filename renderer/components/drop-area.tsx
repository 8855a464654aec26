import { IconFileDownload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './drop-area.module.css';

type DropAreaProps = { label: string; onDrop: (files: readonly File[]) => void; children: ReactNode };

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
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onDrop(files);
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
