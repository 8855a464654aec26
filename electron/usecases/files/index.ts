import { os } from '../../app/base.ts';

export const filesHandlers = {
  pick: os.files.pick.handler(({ input, context }) => context.platform.pickFiles(input.purpose)),
};
