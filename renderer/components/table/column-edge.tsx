import type { PointerEvent } from 'react';
import classes from './data-table.module.css';
import { allowedWidth } from './table-settings.ts';

type ColumnEdgeProps = {
  /** The width in pixels while the edge is dragged. */
  onDrag: (width: number) => void;
  /** The width it was left at; null after a double click, which gives the house's width back. */
  onResize: (width: number | null) => void;
};

/** The edge of a heading, dragged to make its column wider or narrower; the keys + and − do it without a mouse. */
export function ColumnEdge({ onDrag, onResize }: ColumnEdgeProps) {
  function start(event: PointerEvent<HTMLElement>) {
    const edge = event.currentTarget;
    const heading = edge.closest('th');
    if (!heading || event.button !== 0) return;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const width = heading.getBoundingClientRect().width;
    let isMoved = false;
    const widthAt = (x: number) => allowedWidth(width + x - from);
    const move = ({ clientX }: MouseEvent) => {
      isMoved = true;
      onDrag(widthAt(clientX));
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'pointerup',
      ({ clientX }: MouseEvent) => {
        edge.removeEventListener('pointermove', move);
        if (isMoved) onResize(widthAt(clientX));
      },
      { once: true },
    );
  }
  return (
    <span className={classes.edge} aria-hidden="true" onPointerDown={start} onDoubleClick={() => onResize(null)} />
  );
}
