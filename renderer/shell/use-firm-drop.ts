import { useEffect, useRef } from 'react';
import { useFirmActions } from '../hooks/use-firm-actions.ts';

/**
 * A firm file dropped on any screen is opened, also where the screen takes other files: they see the drop as dealt with. Other
 * files dropped beside a screen's own area do nothing; left to itself, a browser would leave the application for them.
 */
export function useFirmDrop(): void {
  const { openDropped } = useFirmActions();
  const open = useRef(openDropped);
  open.current = openDropped;
  useEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    function onDragOver(event: DragEvent) {
      if (hasFile(event)) event.preventDefault();
    }
    function onDropFirst(event: DragEvent) {
      if (open.current([...(event.dataTransfer?.files ?? [])])) event.preventDefault();
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
