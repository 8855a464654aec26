export { letterColumns } from './letter-columns.tsx';
export { LettersSplit, useReadLetter } from './letters-split.tsx';
export { useLettersExport } from './use-letters-export.ts';
export { WriteLetter } from './write-letter.tsx';
