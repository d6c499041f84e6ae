interface Properties {
  /** Nobody for whoever may not see them. */
  names: readonly string[];
  cannot: 'approve' | 'publish';
}

/** Who worked on something, and so may not let it pass: shown before the button. */
export const Makers = ({ names, cannot }: Properties) =>
  names.length > 0 && (
    <p>
      Worked on by {names.join(', ')}.{' '}
      {names.length === 1 ? `This person cannot ${cannot} it.` : `None of them can ${cannot} it.`}
    </p>
  );
