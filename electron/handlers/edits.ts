import { withFirm } from './base.ts';
import { nextEdits, stepEdits } from './edit-log.ts';

export const editsHandlers = {
  state: withFirm.edits.state.handler(({ context }) => nextEdits(context.firm)),
  undo: withFirm.edits.undo.handler(({ context }) => stepEdits(context, 'undo')),
  redo: withFirm.edits.redo.handler(({ context }) => stepEdits(context, 'redo')),
};
