import { formatPence } from './format-pence.ts';

/** An amount of money, in figures that line up below each other. */
export const Money = ({ pence }: { pence: number }) => <span className="portal-money">{formatPence(pence)}</span>;
