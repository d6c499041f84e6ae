import { Link } from 'react-router';

type Used = { financialYear: string; release: number };

/** The release of the national contract that something was worked out with. It cannot change any more. */
export const NationalContractLink = ({ used: { financialYear, release } }: { used: Used }) => (
  <Link to={`/national-contract/${financialYear}/releases/${release}`}>
    National contract of {financialYear}, release {release}
  </Link>
);
