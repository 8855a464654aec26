import { arrangedPage } from '../../../../db/queries/common/arranged-page.ts';
import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { refuseOthers } from '../../../../db/queries/common/list-sql.ts';
import { countIssues, findSameContent, replaceIssues } from '../../../../db/queries/imports/batches.ts';
import {
  allRowChanges,
  countRowChanges,
  rowChangeSaver,
  saveSummary,
  updateRowChange,
} from '../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../db/types.ts';
import type { ImportDecisions, PreviewOf } from '../../../../shared/contract/imports/kinds.ts';
import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';
import { keepIssues } from '../../../../shared/domain/imports/kept-issues.ts';
import type { PlainListKind } from '../../../../shared/domain/imports/kinds.ts';
import { valuesOf } from '../../../../shared/i18n/lists/list-words.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import type { ReadList } from '../../../imports/lists/types.ts';
import { changesReport } from '../common/changes-report.ts';
import type { Acting, ChangesAsked, ImportContext, KindOfImport } from '../common/kind.ts';
import { oneAct } from '../common/one-act.ts';
import { requireBatch } from '../common/require-batch.ts';
import { readSummary } from '../common/summary.ts';
import type { Entering, ListChange, Planned, RowList } from './list.ts';
import { recogniseRowList } from './stage.ts';

/** What an import of such a list does. */
export function kindOfList<
  Kind extends PlainListKind,
  Options extends object,
  Read extends ReadList,
  Change extends ListChange,
  Told extends object,
>(list: RowList<Kind, Options, Read, Change, Told>): KindOfImport {
  /** Stores the issues that comparing found and what applying the list changes, and returns the latter. */
  function savePreview(tx: Tx, batch: BatchRow, planned: Planned<Change, Told>, fileIssues: readonly FileIssue[]) {
    const { id: batchId, fileName, format, encoding, rowCount: rows } = batch;
    replaceIssues(tx, batchId, keepIssues(planned.issues, 'tooManyComparisonIssues'));
    const issueCount = countIssues(tx, batchId);
    const alreadyImportedAs = findSameContent(tx, batch);
    const file = { batchId, fileName, format, encoding, rows, fileIssues: [...fileIssues] };
    const preview = list.preview({ ...file, issueCount, alreadyImportedAs }, planned.told);
    saveSummary(tx, preview);
    return preview;
  }

  /** What a batch changes now, as decided, or changed. */
  function everyChange({ db, today }: ImportContext, batch: BatchRow, decisions: ImportDecisions) {
    if (batch.state === 'staged') {
      const planned = list.plan(db, batch.id, { decisions, today: today() });
      return { changes: planned.changes, of: { planned } };
    }
    const preview = previewOf(list.kind, batch);
    if (preview === null) throw new Error('an applied list has its preview');
    return { changes: [...allRowChanges(db, batch.id, list.change)].map(({ change }) => change), of: { preview } };
  }

  function arranged(
    context: ImportContext,
    batch: BatchRow,
    { sort, where, cursor, limit = 100, language, signal: _signal, ...decisions }: ChangesAsked,
  ) {
    const question = { sort, where };
    refuseOthers(list.list, question);
    const { changes, of } = everyChange(context, batch, decisions);
    const valueIn = valuesOf(list.words, language);
    const found = arrangedPage({
      list: list.list,
      rows: changes.map((change, place) => ({ id: place + 1, change })),
      question,
      valueIn: ({ change }, column) => valueIn(change, column),
      page: { cursor, limit },
    });
    return { shared: { ...found, rows: found.rows.map(({ change }) => change) }, of };
  }

  return {
    recognise: (context, request, hooks) => recogniseRowList(list, context, request, hooks),

    preview: async ({ db, today }, batchId, { fileFacts: { fileIssues } }) =>
      db.transaction(
        (tx) => {
          const batch = requireBatch(tx, batchId, 'staged');
          return savePreview(tx, batch, list.plan(tx, batchId, { decisions: {}, today: today() }), fileIssues);
        },
        { behavior: 'immediate' },
      ),

    /** The changes are computed again from the firm as it is now. */
    *apply(tx, applying) {
      const { batch, slicing, decisions, fileFacts, today } = applying;
      const { slices, hooks, batchId } = slicing;
      const entering = enteringOf(applying);
      const planned = list.plan(tx, batchId, { decisions, today });
      const save = rowChangeSaver<Change>(tx, batchId);
      const made: Change[] = [];
      for (const change of planned.changes) {
        if (slices.isOver()) {
          hooks.onProgress?.({ phase: list.phases.enter, done: made.length, total: planned.changes.length });
          yield;
        }
        const entered = list.enter(tx, entering, change);
        save(entered);
        made.push(entered);
      }
      const preview = savePreview(tx, batch, planned, fileFacts?.fileIssues ?? readSummary(batch)?.fileIssues ?? []);
      return { preview, facts: list.applied(preview, made) };
    },

    *undo(tx, undoing) {
      const { slices, hooks, batchId } = undoing.slicing;
      const entering = enteringOf(undoing);
      const total = countRowChanges(tx, batchId);
      let [done, counted] = [0, 0];
      for (const stored of allRowChanges(tx, batchId, list.change)) {
        if (slices.isOver()) {
          hooks.onProgress?.({ phase: list.phases.takeBack, done, total });
          yield;
        }
        done++;
        const { isCounted, kept } = list.takeBack(tx, entering, stored.change);
        if (kept) updateRowChange(tx, { ...stored, change: kept });
        if (isCounted) counted++;
      }
      return list.undone(counted);
    },

    changes(context, batch, asked) {
      const { shared, of } = arranged(context, batch, asked);
      return list.page(shared, of);
    },

    changesReport(context, { frame, batch, asked }) {
      const { rows } = arranged(context, batch, { ...asked, limit: null }).shared;
      const title = t(frame.language, batch.state === 'staged' ? 'imports.tab.changes' : 'imports.tab.made');
      return changesReport(frame, batch, { list: list.list, words: list.words, rows, asked, title });
    },
  };
}

function enteringOf({ batch, ...acting }: Acting): Entering {
  return { writing: oneAct(acting), batchId: batch.id, fileName: batch.fileName };
}

/** The preview stored with the batch of a list of this kind. */
function previewOf<Kind extends PlainListKind>(kind: Kind, batch: BatchRow): PreviewOf<Kind> | null {
  const summary = readSummary(batch);
  const isOfKind = (preview: typeof summary): preview is PreviewOf<Kind> => preview?.kind === kind;
  return isOfKind(summary) ? summary : null;
}
