/**
 * The headers by which a call says what it is about, the same over HTTP and over the message port: the firm, by the id the page
 * got when it opened it, and the page, which tells the tabs of one browser apart.
 */
export const firmHeader = 'x-amiable-firm';
export const pageHeader = 'x-amiable-page';

/** Where a page of the browser host says that it is going away. */
export const leavingAddress = '/leave';
