import { compactIdentifier } from '../values/identifiers.ts';
import { isSiren } from '../values/siren.ts';
import { type NamedFirm, namesExport } from './named-by-file.ts';

/** « Société : X », « Dossier : 001 - X »; the code of a dossier is no part of the name. */
const label =
  /^(?:nom de la )?(?:soci[eé]t[eé]|raison sociale|d[eé]nomination|dossier|entreprise|[eé]tablissement|company(?: name)?)$/i;
const dossierCode = /^\d+\s*[-–]\s*/;
const sirenWritten = /\b(?:siren|siret)\b\D{0,6}((?:\d[\s.]?){8}\d)/i;
const mostLetters = 80;
/** Rows in which software names the firm beside or above what it prints. */
const namingRows = 2;

/**
 * The firm that the rows above a list tell: by a label, else the one text among the first rows that is no title, where another is one (« Atelier
 * Mercier » over « Balance âgée »). An empty name where they tell none, or several.
 */
export function firmNamedByTitles(titles: readonly (readonly string[])[]): NamedFirm {
  const rows = titles.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const filled = rows.filter((row) => row.length > 0);
  return {
    name: labelledName(filled) ?? nameBesideTitle(filled.slice(0, namingRows).flat()) ?? '',
    siren: sirenIn(filled),
  };
}

function labelledName(rows: readonly (readonly string[])[]): string | null {
  for (const row of rows)
    for (const [place, cell] of row.entries()) {
      const [before = '', ...parts] = cell.split(/[:：]/);
      const after = parts.join(':').trim();
      const said = after === '' ? (row[place + 1] ?? '') : after;
      const name = said.replace(dossierCode, '').trim();
      if (label.test(before.trim()) && isName(name)) return name;
    }
  return null;
}

function nameBesideTitle(cells: readonly string[]): string | null {
  const [name, ...others] = cells.filter(
    (cell) => isName(cell) && !namesExport(cell) && !/[:：]|\d{1,2}[/.-]\d|\b(?:19|20)\d{2}\b/.test(cell),
  );
  return name !== undefined && others.length === 0 && cells.some(namesExport) ? name : null;
}

const isName = (text: string) => /\p{L}{2}/u.test(text) && text.length <= mostLetters;

function sirenIn(rows: readonly (readonly string[])[]): string | null {
  const written = rows.map((row) => sirenWritten.exec(row.join(' '))?.[1] ?? null);
  return written.map(compactIdentifier).find((siren) => siren !== null && isSiren(siren)) ?? null;
}
