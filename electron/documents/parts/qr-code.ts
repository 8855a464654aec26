import type { CanvasRect, Content } from 'pdfmake/interfaces';
import { create } from 'qrcode';

/** Modules of quiet zone on every side, by the QR standard. */
const quiet = 4;
/** A row reaches a little into the next, so that no hairline shows between them on a screen. */
const overlap = 0.03;

/**
 * `text` as a QR code drawn in vectors, `side` points wide with its quiet zone; error correction M, as EPC069-12 asks.
 * The mask is fixed: any is readable, and trying the eight takes three times as long.
 */
export function qrCode(text: string, side: number): Content {
  const { modules } = create(text, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const unit = side / (modules.size + 2 * quiet);
  const runs: CanvasRect[] = [];
  for (let row = 0; row < modules.size; row++) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > start) {
        runs.push({
          type: 'rect',
          x: (start + quiet) * unit,
          y: (row + quiet) * unit,
          w: (column - start) * unit,
          h: (1 + overlap) * unit,
          color: '#000000',
        });
      } else column++;
    }
  }
  return { canvas: runs };
}
