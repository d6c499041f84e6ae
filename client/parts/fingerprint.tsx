/** The fingerprint of a text: the same on the LMC's answer, the decision, the offer and each payment line. */
export const Fingerprint = ({ value }: { value: string }) => <code className="portal-fingerprint">{value}</code>;
