import type { PointerEvent } from 'react';
import classes from './data-table.module.css';
import { allowedWidth, type Widths } from './table-settings.ts';

type ColumnEdgeProps = {
  column: string;
  /** The columns before it that share what is left of the table: they keep the width they have, or the edge would not follow the mouse. */
  growing: readonly string[];
  /** The widths in pixels while the edge is dragged. */
  onDrag: (widths: Widths) => void;
  /** The widths it was left at; null after a double click, which gives the house's width back. */
  onResize: (widths: Widths) => void;
};

/** The edge of a heading, dragged to make its column wider or narrower; the keys + and − do it without a mouse. */
export function ColumnEdge({ column, growing, onDrag, onResize }: ColumnEdgeProps) {
  function start(event: PointerEvent<HTMLElement>) {
    const edge = event.currentTarget;
    const heading = edge.closest('th');
    if (!heading || event.button !== 0) return;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const width = heading.getBoundingClientRect().width;
    let isMoved = false;
    const kept = Object.fromEntries(growing.map((key) => [key, allowedWidth(widthOf(heading, key))]));
    const widthsAt = (x: number) => ({ ...kept, [column]: allowedWidth(width + x - from) });
    const move = ({ clientX }: MouseEvent) => {
      isMoved = true;
      onDrag(widthsAt(clientX));
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'pointerup',
      ({ clientX }: MouseEvent) => {
        edge.removeEventListener('pointermove', move);
        if (isMoved) onResize(widthsAt(clientX));
      },
      { once: true },
    );
  }
  return (
    <span
      className={classes.edge}
      aria-hidden="true"
      onPointerDown={start}
      onDoubleClick={() => onResize({ [column]: null })}
    />
  );
}

/** The width in pixels of another heading of the same row. */
function widthOf(heading: Element, key: string): number {
  const other = heading.parentElement?.querySelector(`th[data-key="${CSS.escape(key)}"]`);
  return other?.getBoundingClientRect().width ?? 0;
}
