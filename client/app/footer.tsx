/** Says what this is and is not, on every page. */
export const Footer = () => (
  <footer className="nhsuk-footer portal-footer">
    <div className="nhsuk-width-container">
      <div className="nhsuk-footer__meta">
        <p className="nhsuk-body-s">
          Commissioning Portal is independent, open-source software under the MIT licence. It is not a service of the
          NHS or of any NHS body, and holds no patient data.
        </p>
        <p className="nhsuk-body-s">Times are London times.</p>
      </div>
    </div>
  </footer>
);
