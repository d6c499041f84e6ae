const COUNT = new Intl.NumberFormat('en-GB');

/** A whole number with its thousands set apart: "10,184". */
export const formatCount = (count: number | string): string => COUNT.format(Number(count));
