/** The narrowest a column can be made, in pixels: two digits and their margins; and the widest: a frozen one must leave room for others. */
export const columnWidths = { least: 44, most: 800 };

/** The narrowest and the widest that what stands beside a list can be made, in pixels. */
export const paneWidths = { least: 320, most: 1600 };
