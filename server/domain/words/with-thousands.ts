/** The digits of a whole number with its thousands set apart, the same on any machine: "12000" is "12,000". */
export const withThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
