import { Link } from 'react-router';

type Properties = { way: 'NONE' | 'CAUGHT' | 'SMTP' | 'NOTIFY' };

/** Says so where mail does not leave: then what people are told stands in the portal only. */
export const MailWaySentence = ({ way }: Properties) => {
  if (way === 'NONE')
    return (
      <p className="nhsuk-inset-text">
        This portal sends no mail, because none is set up. Notices stand in the portal only. Whoever runs it can set it
        up.
      </p>
    );
  if (way === 'CAUGHT')
    return (
      <p className="nhsuk-inset-text">
        A demonstration sends no mail. What would have left stands under{' '}
        <Link to="/demonstration/mail">Mail of the demonstration</Link>.
      </p>
    );
  return null;
};
