import { create } from 'qrcode';

/**
 * `text` as an SVG of one path, so that no hairline shows between the modules; four modules of quiet zone, error
 * correction M as EPC069-12 asks. The mask is fixed: any is readable, and trying the eight costs three times the code.
 */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const quiet = 4;
  const side = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > start) path += `M${start + quiet} ${row + quiet}h${column - start}v1h-${column - start}z`;
      else column++;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#000" d="${path}"/></svg>`;
}
