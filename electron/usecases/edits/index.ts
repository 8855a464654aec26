import { withFirm } from '../../app/base.ts';
import { nextSteps, redo, undo } from './undo.ts';

export const editsHandlers = {
  state: withFirm.edits.state.handler(({ input, context }) => nextSteps(context, input?.before)),
  undo: withFirm.edits.undo.handler(({ input, context }) => undo(context, input?.past ?? false, input?.before)),
  redo: withFirm.edits.redo.handler(({ input, context }) => redo(context, input?.before)),
};
