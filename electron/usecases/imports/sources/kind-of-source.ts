import type { KindOfImport } from '../common/kind.ts';
import { applySource } from './apply.ts';
import { sourceChanges, sourceChangesReport } from './changes.ts';
import { previewSource } from './preview.ts';
import type { OwnOfSource } from './source.ts';
import { undoSource } from './undo.ts';

/** What an import of such a source does. */
export function kindOfSource(own: OwnOfSource): KindOfImport {
  return {
    recognise: own.recognise,
    preview: (...asked) => previewSource(own, ...asked),
    apply: (...asked) => applySource(own, ...asked),
    undo: (...asked) => undoSource(own, ...asked),
    changes: (...asked) => sourceChanges(own, ...asked),
    changesReport: sourceChangesReport(own),
  };
}
