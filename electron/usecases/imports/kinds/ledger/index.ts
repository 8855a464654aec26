import type { KindOfImport } from '../../common/kind.ts';
import { applySource } from '../../sources/apply.ts';
import { sourceChanges } from '../../sources/changes.ts';
import { previewSource } from '../../sources/preview.ts';
import { undoSource } from '../../sources/undo.ts';
import { recogniseLedger } from './stage.ts';

/** An accounting ledger. */
export const ledger: KindOfImport = {
  recognise: recogniseLedger,
  preview: previewSource,
  apply: applySource,
  undo: undoSource,
  changes: sourceChanges,
};
