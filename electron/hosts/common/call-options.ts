import type { StandardHandlerOptions } from '@orpc/server/standard';
import { firmHeader } from '../../../shared/calls.ts';
import type { Context } from '../../app/context.ts';

/** For every handler of calls that come over a wire: the firm that a call is about is the one its header names, or none. */
export const callOptions = {
  interceptors: [
    ({ next, ...options }) => {
      const firmId = options.request.headers[firmHeader];
      const context = { ...options.context, firmId: typeof firmId === 'string' ? firmId : null };
      return next({ ...options, context });
    },
  ],
} satisfies StandardHandlerOptions<Context>;
