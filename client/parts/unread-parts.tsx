type Properties = { sentences: readonly string[] };

/** Parts of a payment that the portal cannot read, each with why: what is said beside it leaves them out. */
export const UnreadParts = ({ sentences }: Properties) =>
  sentences.length > 0 && (
    <div className="nhsuk-inset-text">
      <p>Not all of the payment can be read, so what the rest of it needs is not known:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
