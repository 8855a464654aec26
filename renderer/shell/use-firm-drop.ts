import { useEffect, useRef } from 'react';
import { isFirmFile } from '../client/files.ts';
import { useFirmActions } from '../hooks/use-firm-actions.ts';

/**
 * A firm file dropped on any screen is opened, also where the screen takes other files: they see the drop as dealt with. Other
 * files dropped beside a screen's own area do nothing; left to itself, a browser would leave the application for them.
 */
export function useFirmDrop(): void {
  const { openFile } = useFirmActions();
  const open = useRef(openFile);
  open.current = openFile;
  useEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    function onDragOver(event: DragEvent) {
      if (hasFile(event)) event.preventDefault();
    }
    function onDropFirst(event: DragEvent) {
      const firm = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isFirmFile(name));
      if (!firm) return;
      event.preventDefault();
      void open.current(firm);
    }
    function onDropLast(event: DragEvent) {
      if (hasFile(event)) event.preventDefault();
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDropFirst, true);
    window.addEventListener('drop', onDropLast);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDropFirst, true);
      window.removeEventListener('drop', onDropLast);
    };
  }, []);
}
