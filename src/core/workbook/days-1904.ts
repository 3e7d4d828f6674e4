/** Days from 1900-01-00 to 1904-01-01: the zero points of the two ways in which workbooks count days. */
export const days1904 = 1462;
