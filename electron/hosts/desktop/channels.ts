/** What crosses between the preload and the main process besides the port itself. */
export const connectChannel = 'amiable:connect';
export const holdChannel = 'amiable:hold';
