import { withFirm } from '../../app/base.ts';
import { nextEdits, redoEdit, undoEdit } from '../../app/edit-log.ts';

export const editsHandlers = {
  state: withFirm.edits.state.handler(({ context }) => nextEdits(context.firm)),
  undo: withFirm.edits.undo.handler(({ input, context }) => undoEdit(context, input?.past ?? false)),
  redo: withFirm.edits.redo.handler(({ context }) => redoEdit(context)),
};
